using System.Globalization;

namespace Casus.Tools.Train.Pages;

/// <summary>How many pieces that pages should give they give, and how many that they should not.</summary>
internal sealed class PageScores
{
    private int right, missed, wrong, avoided;

    /// <summary>Counts a page.</summary>
    /// <param name="gold">What is known of its text.</param>
    /// <param name="text">The text that was taken out of it.</param>
    public void Add(PageGold gold, string text)
    {
        string clean = Clean(text);
        int found = gold.Wanted.Count(piece => clean.Contains(Clean(piece), StringComparison.Ordinal));
        right += found;
        missed += gold.Wanted.Length - found;
        found = gold.Unwanted.Count(piece => clean.Contains(Clean(piece), StringComparison.Ordinal));
        wrong += found;
        avoided += gold.Unwanted.Length - found;
    }

    /// <summary>The scores as one line.</summary>
    public override string ToString()
    {
        double f1 = 2.0 * right / ((2 * right) + wrong + missed);
        return string.Create(CultureInfo.InvariantCulture, $"F1 {f1:F4}, precision {(double)right / (right + wrong):F4}, recall {(double)right / (right + missed):F4}, avoided {(double)avoided / (wrong + avoided):F4}");
    }

    private static string Clean(string text) => string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
