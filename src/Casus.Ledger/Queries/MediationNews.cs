namespace Casus.Ledger.Queries;

/// <summary>An event that is news for mediations.</summary>
/// <param name="EventId">The event; it may have ended.</param>
/// <param name="StoryId">A story that it is or was in; an event that was moved stands there once for each.</param>
public sealed record MediationNews(string EventId, string StoryId);
