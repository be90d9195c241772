namespace Casus.Export;

/// <summary>What an export writes. The sequences are read at most once.</summary>
/// <param name="Codebook">For quads, Goldstein values and titles.</param>
/// <param name="Events">Events by number.</param>
/// <param name="Mediations">Mediations by number.</param>
public sealed record ExportInput(Codebook Codebook, IAsyncEnumerable<Event> Events, IAsyncEnumerable<Mediation> Mediations);
