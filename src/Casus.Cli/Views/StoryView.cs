using System.Globalization;

namespace Casus.Cli.Views;

/// <summary>Stories for a person.</summary>
internal static class StoryView
{
    private const int MostTerms = 6; // shown of a kind

    /// <summary>One line: id, headline, reports, days.</summary>
    public static void Heading(Screen screen, Story story)
    {
        string days = (story.First, story.Last) switch
        {
            ({ } first, { } last) when first == last => Day(first),
            ({ } first, { } last) => $"{Day(first)} to {Day(last)}",
            _ => "undated",
        };
        screen.Text(0, $"{story.Id}  {story.Title ?? "(no headline)"}  [{Words.Count(story.DocumentIds.Count, "report")}, {days}]");
    }

    /// <summary>Why a report is in its story: a line of how like the others it is, and one for each kind of what it shares with them.</summary>
    public static void Why(Screen screen, StoryReason reason)
    {
        if (reason.NearestId is not { } nearest)
        {
            screen.Text(6, "no other report in this story is like it");
            return;
        }

        string days = reason.DaysBetween switch
        {
            null => "a day of one is not known",
            0 => "of the same day",
            { } apart => $"{Words.Count(apart, "day")} apart",
        };
        string most = reason.NearestLikeness >= 1 ? $"its text is a near-copy of {nearest}" : $"most like {nearest} ({Number(reason.NearestLikeness)})";
        screen.Text(6, $"likeness {Number(reason.MeanLikeness)} to the others on average; {most}, {days}");
        foreach (var shared in reason.Shared)
        {
            string terms = string.Join(", ", shared.Terms.Take(MostTerms).Select(t => $"{t.Key} {Percent(t.Value)}"));
            screen.Text(8, $"{Percent(shared.Share)} {shared.Kind}: {terms}{(shared.Terms.Count > MostTerms ? ", ..." : "")}");
        }
    }

    private static string Number(float value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
