namespace Casus.Ledger.Queries;

/// <summary>
/// Reports that share terms with a new one, best first (most summed weight, by <paramref name="Terms"/>, of shared terms; then
/// the one read earlier), for choosing its story. A store may leave out reports that share only terms very common in the window.
/// </summary>
/// <param name="Terms">The new report's terms.</param>
/// <param name="Reference">The day it was written, or null; undated reports fit any day.</param>
/// <param name="WindowDays">How many days apart reports may be.</param>
/// <param name="Limit">How many rows at most.</param>
public sealed record StoryCandidatesQuery(
    IReadOnlyDictionary<string, float> Terms, DateOnly? Reference, int WindowDays, int Limit) : LedgerQuery<StoryCandidate>;
