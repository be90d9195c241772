namespace Casus.Resolution.Scoring;

/// <summary>Tells a second telling of a violent happening from a first one.</summary>
internal static class Retelling
{
    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create(",.;:\"”“");

    private const int WordsBefore = 3; // between the article and the trigger: "the deadly mountain shooting"

    /// <summary>True for a definite noun without day and doer, and for victims without day, place and doer.</summary>
    /// <param name="mention">A mention of an attack that is no reference by its words.</param>
    /// <param name="sources">How many attackers it names.</param>
    /// <param name="targets">How many targets it names.</param>
    public static bool Is(EventMention mention, int sources, int targets) =>
        mention is { Date: null, Status: EventStatus.Actual } && sources == 0
        && (IsDefinite(mention) || (targets > 0 && mention.Place is null && mention.Targets.All(t => t.Actor.Code.IsEmpty)));

    /// <summary>True for "the shooting", "this attack", "the talks"; a verb has no article before it.</summary>
    /// <param name="mention">A mention.</param>
    public static bool IsDefinite(EventMention mention)
    {
        int at = mention.Trigger.Start - mention.Sentence.Start;
        string text = MentionFacts.TriggerText(mention);
        bool isNoun = text.Equals(mention.Lemma, StringComparison.OrdinalIgnoreCase) || (mention.Code.Event.Value != "ASSAULT"
            && (text.EndsWith(mention.Lemma, StringComparison.OrdinalIgnoreCase) || text.EndsWith(mention.Lemma + "s", StringComparison.OrdinalIgnoreCase)));
        if (!isNoun || at <= 0 || at > mention.SentenceText.Length)
        {
            return false;
        }

        var before = mention.SentenceText.AsSpan(0, at).TrimEnd();
        for (int i = 0; i <= WordsBefore && before.Length > 0; i++)
        {
            int space = before.LastIndexOf(' ');
            var word = before[(space + 1)..];
            if (Is(word, "the") || Is(word, "this") || Is(word, "that"))
            {
                return i == 0 || !Is(word, "that");
            }

            if (word.ContainsAny(Breaks) || Is(word, "a") || Is(word, "an") || Is(word, "were") || Is(word, "was") || Is(word, "of"))
            {
                return false;
            }

            before = before[..Math.Max(0, space)].TrimEnd();
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
