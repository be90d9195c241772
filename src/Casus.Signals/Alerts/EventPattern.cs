namespace Casus.Signals.Alerts;

/// <summary>Which codes are meant; empty parts leave the part open.</summary>
/// <param name="Event">The event type, or default.</param>
/// <param name="Mode">The mode, or empty.</param>
/// <param name="Cameo">The CAMEO code, or empty.</param>
public readonly record struct EventPattern(EventType Event, string Mode, string Cameo)
{
    /// <summary>Whether a code is meant.</summary>
    /// <param name="code">The code.</param>
    public bool Holds(EventCode code) => (Event.IsEmpty || code.Event == Event)
        && (string.IsNullOrEmpty(Mode) || code.Mode == Mode) && (string.IsNullOrEmpty(Cameo) || code.Cameo == Cameo);
}
