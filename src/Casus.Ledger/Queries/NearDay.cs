namespace Casus.Ledger.Queries;

/// <summary>What a mention with a day asks for.</summary>
/// <param name="Day">The day.</param>
/// <param name="Type">The event type.</param>
/// <param name="Party">A party on either side; empty for any or none.</param>
public readonly record struct NearDay(DateOnly Day, EventType Type, ActorCode Party);
