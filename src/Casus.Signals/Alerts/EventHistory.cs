namespace Casus.Signals.Alerts;

/// <summary>A line of an event's history.</summary>
/// <param name="EventId">The event.</param>
/// <param name="At">When.</param>
/// <param name="What">What was done: <c>changed</c>, <c>corrected</c>.</param>
/// <param name="Detail">More in words.</param>
public sealed record EventHistory(string EventId, DateTimeOffset At, string What, string Detail);
