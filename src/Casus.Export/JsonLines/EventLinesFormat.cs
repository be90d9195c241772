namespace Casus.Export.JsonLines;

/// <summary><c>--format jsonl</c>: the ledger, one event a line.</summary>
public sealed class EventLinesFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public async ValueTask<long> WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var lines = new LineWriter(output);
        long rows = 0;
        await foreach (var ev in input.Events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            lines.Write((ev, input.Codebook), static (json, x) => EventLine.Write(json, x.ev, x.Codebook));
            rows++;
        }

        return rows;
    }
}
