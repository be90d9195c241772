using System.Globalization;
using Casus.Packs;
using Casus.Resolution;
using Casus.Resolution.Origins;
using Casus.Resolution.Stories;

namespace Casus.Tests.Coding;

/// <summary>A row of the tables of dates and places: a report, read and resolved alone, and what its events should have.</summary>
internal static class CircumstanceCase
{
    private const string None = "-";

    /// <summary>The events of a report that stands alone.</summary>
    /// <param name="text">The report; ¶ parts its paragraphs.</param>
    /// <param name="published">Its date, or empty.</param>
    public static IReadOnlyList<Event> Read(string text, string published)
    {
        PublicationTime? day = published.Length == 0 ? null : new PublicationTime(DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture), null);
        var document = ReadingChain.English.Annotate(text.Replace(" ¶ ", "\n\n", StringComparison.Ordinal), day);
        var reading = new ReadingMaker(TermBackground.Empty, OriginWords.Empty).Make(document, ReadingChain.English.Coder.Code(document));
        return Resolver.Resolve(new ResolutionInput("S1", [reading])).Events;
    }

    /// <summary>Checks a row; one marked open must fail.</summary>
    /// <param name="row">The row.</param>
    /// <param name="events">The events of its report.</param>
    /// <param name="value">What an event has, as the table writes it; null for nothing.</param>
    /// <param name="isSame">Compares what is expected with what is there.</param>
    public static string? Check(TableRow row, IReadOnlyList<Event> events, Func<Event, string?> value, Func<Event, string, bool> isSame)
    {
        var wrong = new List<string>();
        foreach (string part in row["events"].Split(';', StringSplitOptions.TrimEntries))
        {
            string[] sides = part.Split(" = ");
            string[] triggers = sides[0].Split('|');
            var found = events.FirstOrDefault(e => e.Members.Any(m => triggers.Contains(Trigger(m.Mention), StringComparer.OrdinalIgnoreCase)));
            if (found is null)
            {
                wrong.Add($"{sides[0]} is not coded");
            }
            else if (sides[1] == None ? value(found) is not null : !isSame(found, sides[1]))
            {
                wrong.Add($"{sides[0]} is {value(found) ?? None}, not {sides[1]}");
            }
        }

        bool isOpen = row["open"].Length > 0;
        return wrong.Count == 0 ? isOpen ? $"right now: take the mark out of \"{row["text"]}\"" : null
            : isOpen ? null : $"{string.Join("; ", wrong)}: \"{row["text"]}\"";
    }

    private static string Trigger(EventMention mention) =>
        mention.SentenceText.Substring(mention.Trigger.Start - mention.Sentence.Start, mention.Trigger.Length);
}
