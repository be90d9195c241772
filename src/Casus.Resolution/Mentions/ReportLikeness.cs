namespace Casus.Resolution.Mentions;

/// <summary>How alike two reports are, each from 0 to 1.</summary>
/// <param name="Words">By all their words.</param>
/// <param name="Names">By the words of names.</param>
/// <param name="Lead">By the words of their first sentences.</param>
/// <param name="Numbers">By their numbers.</param>
internal readonly record struct ReportLikeness(float Words, float Names, float Lead, float Numbers)
{
    /// <summary>Of two reports whose words are known to be so alike.</summary>
    public static ReportLikeness Of(ReportView a, ReportView b, float words) => new(
        words, WeightedWords.Likeness(a.Names, b.Names), WeightedWords.Likeness(a.Lead, b.Lead), WeightedWords.Likeness(a.Numbers, b.Numbers));
}
