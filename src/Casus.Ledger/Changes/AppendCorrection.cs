namespace Casus.Ledger.Changes;

/// <summary>
/// A person corrects the machine. The stories of the reports that the correction names, or for an undoing those that the undone
/// one names, wait for resolution. Reports that are not in the ledger (yet) are no misuse. The same correction by the same
/// person of the same time is kept once. Misuse (<see cref="ArgumentException"/>): an undoing of a correction that is not there
/// or holds no more.
/// </summary>
/// <param name="Stamp">When and by what it is written; the correction has its own time.</param>
/// <param name="Correction">The correction; the ledger gives its id.</param>
public sealed record AppendCorrection(ChangeStamp Stamp, Correction Correction) : LedgerChange(Stamp);
