namespace Casus.Resolution.Mentions;

/// <summary>Why two mentions are taken for one happening, or not.</summary>
/// <param name="Chance">The chance that they tell one happening, 0 to 1.</param>
/// <param name="Prior">What speaks for it before any comparison, in log-odds.</param>
/// <param name="Parts">What each group of features adds, in log-odds, the weightiest first; with <paramref name="Prior"/> they add up to the chance.</param>
/// <param name="Act">How the words for the act are related, in words.</param>
public sealed record MentionReasons(double Chance, double Prior, IReadOnlyList<(FeatureGroup Group, double LogOdds)> Parts, string Act)
{
    private const float OneMeaning = 0.4f, KindOf = 0.4f, Alike = 0.5f;

    internal static MentionReasons Of(float prior, ReadOnlySpan<float> parts, float cases, WordPair pair, (MentionView A, MentionView B) mentions)
    {
        var sums = new SortedDictionary<FeatureGroup, double>();
        double all = prior + cases;
        if (cases != 0)
        {
            sums[FeatureGroup.Cases] = cases;
        }

        for (int f = 0; f < parts.Length; f++)
        {
            sums[PairFeatures.GroupOf[f]] = sums.GetValueOrDefault(PairFeatures.GroupOf[f]) + parts[f];
            all += parts[f];
        }

        return new MentionReasons(1 / (1 + Math.Exp(-all)), prior, [.. sums.OrderByDescending(s => Math.Abs(s.Value)).Select(s => (s.Key, s.Value))],
            Words(pair, mentions.A, mentions.B));
    }

    private static string Words(WordPair pair, MentionView one, MentionView other)
    {
        var (a, b) = (one.Mention.Lemma, other.Mention.Lemma);
        return string.Equals(a, b, StringComparison.Ordinal) ? $"one word: \"{a}\""
            : pair.Same >= OneMeaning ? $"same act: \"{a}\" and \"{b}\" have a meaning in common"
            : pair.Kind >= KindOf ? $"one act is a kind of the other: \"{a}\" and \"{b}\""
            : FamilyWords.IsShared(one.Family, other.Family) ? $"one kind of act: \"{a}\" and \"{b}\" are of one family of words"
            : pair.Likeness >= Alike ? $"like acts: \"{a}\" and \"{b}\" are used alike"
            : $"two words: \"{a}\" and \"{b}\"";
    }
}
