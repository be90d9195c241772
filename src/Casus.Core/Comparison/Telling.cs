namespace Casus;

/// <summary>One report's words for a value.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="Words">Its words.</param>
public sealed record Telling(string DocumentId, string Words);
