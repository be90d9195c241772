using Casus.Resolution.Origins;

namespace Casus.Resolution.Stories;

/// <summary>
/// The reading of a report in a language without an engine: what is known of it without reading it. It has no terms, so only
/// a near-copy joins it in a story.
/// </summary>
internal static class UncodedReading
{
    /// <summary>Makes the reading.</summary>
    /// <param name="document">The report.</param>
    /// <param name="origins">The facts by which publishers are known.</param>
    public static ReportReading Make(Document document, OriginWords origins) => new()
    {
        DocumentId = document.Id,
        Title = document.Title,
        Publisher = document.Publisher,
        Url = document.Url,
        Published = document.Published,
        Reference = document.Published?.Date,
        UncodedLanguage = document.Language ?? "und",
        Coded = new CodedReport([], [], []),
        StoryDay = document.Published?.Date ?? StoryDayFinder.OfAddress(document.Url),
        Shingles = Sketch(document.Text),
        Houses = origins.Houses(document.Publisher, document.Url),
    };

    // Runs of letters and digits; in scripts without spaces each character is a word.
    private static ulong[] Sketch(ReadOnlySpan<char> text)
    {
        var words = new List<ulong>();
        for (int at = 0; at < text.Length; at++)
        {
            int end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]) && (end == at || text[end] < '\u2E80'))
            {
                end++;
            }

            if (end > at)
            {
                words.Add(ShingleSketch.HashWord(text[at..end]));
                at = end - 1;
            }
        }

        return ShingleSketch.Make(words.ToArray());
    }
}
