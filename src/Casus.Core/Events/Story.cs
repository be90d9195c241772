namespace Casus;

/// <summary>Documents that tell one thing.</summary>
/// <param name="Id">"S" and a number; never changes and is never reused.</param>
/// <param name="Title">The headline of its earliest titled report, or null.</param>
/// <param name="DocumentIds">Its reports, by reading order.</param>
/// <param name="First">Earliest known day of its reports, or null.</param>
/// <param name="Last">Latest known day of its reports, or null.</param>
public sealed record Story(string Id, string? Title, IReadOnlyList<string> DocumentIds, DateOnly? First, DateOnly? Last);
