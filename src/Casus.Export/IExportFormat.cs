namespace Casus.Export;

/// <summary>A format in which a ledger can be written out. Immutable and safe to share.</summary>
public interface IExportFormat
{
    /// <summary>What <c>--format</c> calls it.</summary>
    string Name { get; }

    /// <summary>Writes the ledger.</summary>
    /// <param name="input">What to write.</param>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>How many rows were written.</returns>
    ValueTask<long> WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken);
}
