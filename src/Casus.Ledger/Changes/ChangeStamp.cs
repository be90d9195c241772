namespace Casus.Ledger.Changes;

/// <summary>When and by what a change is made.</summary>
/// <param name="At">The instant.</param>
/// <param name="CasusVersion">Version of Casus.</param>
/// <param name="DataVersion">Version of its data.</param>
public sealed record ChangeStamp(DateTimeOffset At, string CasusVersion, string DataVersion);
