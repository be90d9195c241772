using System.Globalization;

namespace Casus.Cli.Views;

/// <summary>Stories for a person.</summary>
internal static class StoryView
{
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

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
