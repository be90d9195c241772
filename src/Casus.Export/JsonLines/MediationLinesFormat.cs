namespace Casus.Export.JsonLines;

/// <summary><c>--format mediation</c>: one line for each mediation.</summary>
public sealed class MediationLinesFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "mediation";

    /// <inheritdoc/>
    public async ValueTask<long> WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var lines = new LineWriter(output);
        long rows = 0;
        await foreach (var mediation in input.Mediations.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            lines.Write(mediation, MediationLine.Write);
            rows++;
        }

        return rows;
    }
}
