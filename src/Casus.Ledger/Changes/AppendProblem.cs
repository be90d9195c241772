namespace Casus.Ledger.Changes;

/// <summary>Input that could not be read. The same problem at the same place is kept once.</summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Raw">The bad bytes, or empty when there are none; the store keeps at most the first 64 KiB.</param>
public sealed record AppendProblem(ChangeStamp Stamp, Problem Problem, ReadOnlyMemory<byte> Raw) : LedgerChange(Stamp);
