namespace Casus.Extraction.Metadata;

/// <summary>An entry of a live blog as linked data hold it.</summary>
/// <param name="Time">When it was published, as written there; or null.</param>
/// <param name="Headline">Its headline, or null.</param>
/// <param name="Body">Its words; empty when it has none.</param>
internal sealed record LiveUpdate(string? Time, string? Headline, string Body);
