using Casus.Export.JsonLines;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Pipeline;
using Casus.Resolution.Mentions;

namespace Casus.Cli.Commands;

/// <summary><c>casus resolve --events</c>: the mentions that Casus finds itself, coded or not, and their events.</summary>
internal static class FoundMentions
{
    /// <summary>Finds the mentions of all documents of a store, resolves them and writes one line for each, in the order of the text.</summary>
    public static async Task WriteAsync(CasusEngine engine, ILedgerStore store, CancellationToken token)
    {
        var mentions = new List<BareMention>();
        var reports = new Dictionary<string, MentionReport>(StringComparer.Ordinal);
        await foreach (var report in store.QueryAsync(new ReportsQuery(), token))
        {
            if (engine.CanCode(report.Document))
            {
                var annotated = engine.AnnotateWithTriggers(report.Document);
                var coded = report.Reading.Coded;
                reports[report.Document.Id] = BareMentionMaker.MakeReport(annotated);
                mentions.AddRange(Spans(annotated, coded).Select(span => BareMentionMaker.Make(annotated, coded, span)));
            }
        }

        await using var bytes = Output.OpenBytes();
        using var lines = new LineWriter(bytes);
        foreach (var mention in new MentionResolver(engine.Mentions).Resolve(mentions, reports))
        {
            lines.Write((mention.DocumentId, mention.Span, mention.EventId), RecordLines.WriteEventOf);
        }
    }

    // What is found in the words, and what was coded where nothing was found.
    private static IEnumerable<TextSpan> Spans(AnnotatedDocument document, CodedReport coded)
    {
        var found = document.Has<TriggerTable>()
            ? document.Get<TriggerTable>().Mentions.Select(m => document.Tokens.Span(m.Tokens)).ToList()
            : [];
        var more = coded.Mentions.Select(m => m.Trigger).Distinct().Where(t => !found.Exists(f => f.Overlaps(t)));
        return [.. found.Concat(more).Order()];
    }
}
