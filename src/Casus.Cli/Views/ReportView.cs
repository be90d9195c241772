using System.Globalization;
using Casus.Export.JsonLines;
using Casus.Ledger.Queries;

namespace Casus.Cli.Views;

/// <summary>Reports for a person.</summary>
internal static class ReportView
{
    /// <summary>The day of a report: its own, else the one inferred from others, else "undated".</summary>
    public static string Day(StoredReport report) => report.Reading.Reference?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ?? (report.Inference is { } i ? string.Create(CultureInfo.InvariantCulture, $"{i.Earliest:yyyy-MM-dd} to {i.Latest:yyyy-MM-dd} (inferred)") : "undated");

    /// <summary>What is put after the headline of a report that nothing was coded of, for its language; else empty.</summary>
    public static string Mark(StoredReport report) => report.Reading.UncodedLanguage is { } language ? $"  [{language}, not coded]" : "";

    /// <summary>The text, line by line, each sentence followed by what was made of it.</summary>
    public static void Whole(Screen screen, StoredReport report, IReadOnlyList<Event> events, IReadOnlyList<HistoryEntry> history)
    {
        Heading(screen, report);
        var eventOf = events.SelectMany(e => e.Members.Select(m => (m.Mention, e.Id)))
            .Where(p => p.Mention.DocumentId == report.Document.Id)
            .ToLookup(p => p.Mention.Trigger, p => p.Id);
        foreach (string line in Notes(report, eventOf))
        {
            screen.Text(line.StartsWith('|') ? 4 : 0, line.TrimStart('|'));
        }

        foreach (var entry in history)
        {
            screen.Text(0, string.Create(CultureInfo.InvariantCulture, $"{entry.At:yyyy-MM-dd HH:mm:ss}Z {entry.What} {entry.Detail}"));
        }
    }

    private static void Heading(Screen screen, StoredReport report)
    {
        var document = report.Document;
        screen.Text(0, $"{document.Id}  {document.Title ?? "(no headline)"}");
        screen.Text(2, $"outlet {document.Publisher ?? "not named"}; language {document.Language ?? "not known"}; day {Day(report)}; story {report.StoryId}; revision {report.Revision}; from {report.Address}");
        if (report.Reading.UncodedLanguage is { } language)
        {
            screen.Text(2, $"language {language}: there is no engine for it; the report is kept and searchable, nothing was coded");
        }

        foreach (string step in report.Inference?.Steps ?? [])
        {
            screen.Text(4, step);
        }

        screen.Blank();
    }

    // The text in pieces that end where something was coded or left out, each followed by its notes.
    private static IEnumerable<string> Notes(StoredReport report, ILookup<TextSpan, string> eventOf)
    {
        string text = report.Document.Text;
        var coded = report.Reading.Coded;
        var notes = coded.Mentions.Select(m => (m.Sentence.End, m.Trigger, Note: $"+ {string.Join(", ", eventOf[m.Trigger].DefaultIfEmpty("not in an event"))}: {m.Code} “{m.Trigger.Of(text)}” {Parts.Status(m.Status)} by rule {m.Rule}"))
            .Concat(coded.Claims.Select(c => (EndOf(text, c.Span), c.Span, Note: $"+ claim: {Parts.Lower(c.Kind)} “{c.Span.Of(text)}” by rule {c.Rule}")))
            .Concat(coded.Omissions.Select(o => (EndOf(text, o.Span), o.Span, Note: $"- not coded: “{o.Span.Of(text)}”: {o.Reason}{(o.Rule.IsEmpty ? "" : $" (rule {o.Rule})")}")))
            .OrderBy(n => n.Item1).ThenBy(n => n.Item2);
        int from = 0;
        foreach (var (end, _, note) in notes)
        {
            if (end > from)
            {
                foreach (string line in Lines(text[from..end]))
                {
                    yield return line;
                }

                from = end;
            }

            yield return "|" + note;
        }

        foreach (string line in Lines(text[from..]))
        {
            yield return line;
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int EndOf(string text, TextSpan span)
    {
        int end = text.AsSpan(span.End).IndexOfAny(".\n");
        return end < 0 ? text.Length : span.End + end + 1;
    }
}
