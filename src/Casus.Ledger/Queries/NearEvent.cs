namespace Casus.Ledger.Queries;

/// <summary>An event that mentions of a story may tell.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Event">The event; null when the asker has it already.</param>
public sealed record NearEvent(string Id, Event? Event);
