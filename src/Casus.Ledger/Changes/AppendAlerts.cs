namespace Casus.Ledger.Changes;

/// <summary>Alerts to be told. Each gets the next free id and waits on every channel named; from now on its cause is a known one.</summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Alerts">The alerts, in the order in which they are to be told.</param>
/// <param name="Channels">Where to tell them; none keeps them as known without telling them.</param>
public sealed record AppendAlerts(ChangeStamp Stamp, IReadOnlyList<Alert> Alerts, IReadOnlyList<string> Channels) : LedgerChange(Stamp);
