namespace Casus;

/// <summary>A contact of the mediator with one party.</summary>
/// <param name="With">The party's code.</param>
/// <param name="On">ISO 8601 day, or null when not known.</param>
/// <param name="EventId">The contact's event.</param>
public sealed record MediationContact(ActorCode With, string? On, string EventId);
