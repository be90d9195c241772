using System.Text.Json;
using Casus.Export.JsonLines;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Pipeline;
using Casus.Resolution.Mentions;

namespace Casus.Cli.Commands;

/// <summary><c>casus resolve --mentions FILE</c>: the events of exactly these mentions.</summary>
internal static class GivenMentions
{
    /// <summary>Reads the mentions, resolves them over the documents of a store and writes the answers in the order of the file.</summary>
    /// <returns>True when every line was good.</returns>
    public static async Task<bool> WriteAsync(CasusEngine engine, ILedgerStore store, string path, CancellationToken token)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"there is no file '{path}'");
        }

        var (given, isGood) = await ReadAsync(path, token);
        var byDocument = given.ToLookup(g => g.Doc, g => g.Span, StringComparer.Ordinal);
        var mentions = new List<BareMention>();
        var reports = new Dictionary<string, MentionReport>(StringComparer.Ordinal);
        await foreach (var report in store.QueryAsync(new ReportsQuery(), token))
        {
            string id = report.Document.Id;
            if (byDocument.Contains(id))
            {
                var annotated = engine.Annotate(report.Document);
                reports[id] = BareMentionMaker.MakeReport(annotated);
                mentions.AddRange(byDocument[id].Distinct().Select(span => BareMentionMaker.Make(annotated, report.Reading.Coded, span)));
            }
        }

        var events = new MentionResolver(engine.Mentions).Resolve(mentions, reports).ToDictionary(m => (m.DocumentId, m.Span), m => m.EventId);
        await using var bytes = Output.OpenBytes();
        using var lines = new LineWriter(bytes);
        foreach (var (doc, span, line) in given)
        {
            if (events.TryGetValue((doc, span), out string? id))
            {
                lines.Write((doc, span, id), RecordLines.WriteEventOf);
            }
            else
            {
                isGood = false;
                Output.Report(new Problem(Problems.NotFound, $"{path}:{line}", $"there is no document '{doc}' in the input"));
            }
        }

        return isGood;
    }

    private static async Task<(List<(string Doc, TextSpan Span, int Line)> Mentions, bool IsGood)> ReadAsync(string path, CancellationToken token)
    {
        var mentions = new List<(string, TextSpan, int)>();
        bool isGood = true;
        int line = 0;
        await foreach (string text in File.ReadLinesAsync(path, token))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (Parse(text) is { } mention)
            {
                mentions.Add((mention.Doc, mention.Span, line));
            }
            else
            {
                isGood = false;
                Output.Report(new Problem(Problems.FieldWrong, $"{path}:{line}", "expected {\"doc\": text, \"span\": [start, end]} with start <= end"));
            }
        }

        return (mentions, isGood);
    }

    private static (string Doc, TextSpan Span)? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("doc", out var doc) && doc.ValueKind == JsonValueKind.String
                && root.TryGetProperty("span", out var span) && span.ValueKind == JsonValueKind.Array && span.GetArrayLength() == 2
                && span[0].TryGetInt32(out int start) && span[1].TryGetInt32(out int end) && start >= 0 && end >= start)
            {
                return (doc.GetString()!, new TextSpan(start, end));
            }
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }
}
