namespace Casus;

/// <summary>Why a report is in its story: how like the other reports it is, and by what.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="MeanLikeness">How like the other reports it is on average, 0 to 1, days between not counted; 0 when there is none.</param>
/// <param name="NearestId">The report that it is most like, or null when there is none.</param>
/// <param name="NearestLikeness">How like that one it is, 0 to 1, less for the days between; 1 only for a near-copy, which is kept together whatever else.</param>
/// <param name="DaysBetween">Days between it and the nearest, or null when one of them has no day.</param>
/// <param name="Shared">What it has in common with the other reports, by kind, the largest share first.</param>
public sealed record StoryReason(
    string DocumentId, float MeanLikeness, string? NearestId, float NearestLikeness, int? DaysBetween, IReadOnlyList<SharedTerms> Shared);
