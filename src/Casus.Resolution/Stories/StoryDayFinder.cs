using System.Globalization;
using System.Text.RegularExpressions;

namespace Casus.Resolution.Stories;

/// <summary>Finds the day that a report seems to be of, for finding its story.</summary>
internal static partial class StoryDayFinder
{
    private const int FirstSentences = 3, MostTokens = 16;

    /// <summary>The report's own day, else that in its address, else a line of its beginning that is a full date, else null.</summary>
    /// <param name="document">The report.</param>
    /// <param name="times">Its times, or null.</param>
    public static DateOnly? Find(AnnotatedDocument document, TimeTable? times)
    {
        var own = times is null ? document.Document.Published?.Date : times.Reference;
        return own ?? OfAddress(document.Document.Url) ?? OfBeginning(document, times);
    }

    /// <summary>The day that stands in an address as year, month and day, or null.</summary>
    /// <param name="url">The address, or null.</param>
    public static DateOnly? OfAddress(string? url)
    {
        if (url is null || !AddressDay().Match(url).Groups.TryGetValue("year", out var year) || !year.Success)
        {
            return null;
        }

        var match = AddressDay().Match(url);
        string text = $"{year.ValueSpan}-{match.Groups["month"].ValueSpan}-{match.Groups["day"].ValueSpan}";
        return DateOnly.TryParseExact(
            text, ["yyyy-M-d", "yyyy-MMM-d", "yyyy-MMMM-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    // A line of a date and little else: what stands in a sentence is when something happened.
    private static DateOnly? OfBeginning(AnnotatedDocument document, TimeTable? times)
    {
        var blocks = document.Has<BlockTable>() ? document.Get<BlockTable>() : null;
        var sentences = document.Sentences;
        for (int s = 0; times is not null && s < Math.Min(FirstSentences, sentences.Count); s++)
        {
            var line = sentences[s];
            if (line.End - line.First > MostTokens || (blocks?.RoleAt(sentences.Span(s).Start) ?? BlockRole.Body) is BlockRole.Caption or BlockRole.ReadMore)
            {
                continue;
            }

            foreach (var time in times.Mentions.Where(t => t.Tokens.First >= line.First && t.Tokens.First < line.End))
            {
                var words = document.Tokens.Span(time.Tokens).Of(document.Text);
                if (time.Day is { } day && words.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                {
                    return day;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"/(?<year>(19|20)\d\d)[/-]?(?<month>\d\d|[a-z]{3,9})[/-]?(?<day>\d\d?)(?!\d)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AddressDay();
}
