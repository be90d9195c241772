namespace Casus;

/// <summary>What kind of event: the PLOVER event and mode and the CAMEO code.</summary>
/// <param name="Event">PLOVER event type.</param>
/// <param name="Mode">PLOVER mode; empty for none.</param>
/// <param name="Cameo">CAMEO code, two to four digits.</param>
public readonly record struct EventCode(EventType Event, string Mode, string Cameo)
{
    /// <summary>As rules write it: <c>CONSULT visit 042</c>, with <c>-</c> for no mode.</summary>
    public override string ToString() => string.Concat([Event.Value, " ", string.IsNullOrEmpty(Mode) ? "-" : Mode, " ", Cameo]);
}
