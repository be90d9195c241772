using System.Globalization;
using CsvHelper;

namespace Casus.Export.Csv;

/// <summary><c>--format csv</c>: one event a row, for spreadsheets and statistics; lists are separated by <c>;</c>.</summary>
public sealed class CsvFormat : IExportFormat
{
    private static readonly string[] Header =
    [
        "id", "story", "date", "date_precision", "date_basis", "event", "mode", "cameo", "quad", "goldstein", "status", "source", "target",
        "place", "country", "lat", "lon", "condition", "quantities", "reports", "origins", "documents", "sentence", "rule",
    ];

    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public async ValueTask<long> WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        // The dialect is RFC 4180 with LF line ends.
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(Header);
        long rows = 0;
        await foreach (var ev in input.Events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            csv.WriteRecord(Row(ev, input.Codebook));
            rows++;
        }

        await csv.FlushAsync(cancellationToken).ConfigureAwait(false);
        return rows;
    }

    private static string[] Row(Event ev, Codebook codebook)
    {
        var first = ev.Members.FirstOrDefault(m => m.Mention.Role == BlockRole.Body) ?? ev.Members[0];
        return
        [
            ev.Id, ev.StoryId, ev.Date?.Value ?? "", ev.Date is { } d ? JsonLines.Parts.Precision(d.Precision) : "",
            ev.Date is { } b ? JsonLines.Parts.Basis(b.Basis) : "", ev.Code.Event.Value, ev.Code.Mode, ev.Code.Cameo,
            Number(codebook.Quad(ev.Code)), Number(codebook.Goldstein(ev.Code)), JsonLines.Parts.Status(ev.Status),
            Codes(ev.Sources, codebook), Codes(ev.Targets, codebook), ev.Place?.Name ?? "", ev.Place?.Country ?? "",
            ev.Place is { } p ? Number(p.Lat) : "", ev.Place is { } q ? Number(q.Lon) : "", ev.Condition?.Text ?? "",
            string.Join(';', ev.Quantities.Select(x => $"{x.Key}={Number(x.Value.Best)}")),
            Number(ev.Reports), Number(ev.Origins),
            string.Join(';', ev.Members.Select(m => m.Mention.DocumentId).Distinct(StringComparer.Ordinal)),
            first?.Mention.SentenceText ?? "", first?.Mention.Rule.Value ?? "",
        ];
    }

    private static string Codes(IReadOnlyList<Actor> actors, Codebook codebook) =>
        string.Join(';', actors.Select(a => codebook.Actors.Of(a).Code is { Length: > 0 } code ? code : a.Name));

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
