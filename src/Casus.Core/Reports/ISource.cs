namespace Casus;

/// <summary>Somewhere that reports come from.</summary>
public interface ISource
{
    /// <summary>Reads the reports one by one, in a stable order, holding no more than one or a few in memory.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Each report, or the problem that stands in its place.</returns>
    IAsyncEnumerable<Outcome<RawReport>> ReadAsync(CancellationToken cancellationToken);
}
