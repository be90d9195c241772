namespace Casus.Ledger.Queries;

/// <summary>An alert in the ledger.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="At">When its cause was found.</param>
/// <param name="Deliveries">Where it is told; empty when it was only noted as known.</param>
public sealed record StoredAlert(Alert Alert, DateTimeOffset At, IReadOnlyList<AlertDelivery> Deliveries);
