namespace Casus.Ledger.Changes;

/// <summary>Alerts were told on a channel; those that do not wait there stay as they are. An alert that is not there is misuse (<see cref="ArgumentException"/>).</summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Channel">The channel.</param>
/// <param name="AlertIds">The alerts.</param>
public sealed record AppendDelivery(ChangeStamp Stamp, string Channel, IReadOnlyList<string> AlertIds) : LedgerChange(Stamp);
