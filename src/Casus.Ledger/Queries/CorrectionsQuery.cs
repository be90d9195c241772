namespace Casus.Ledger.Queries;

/// <summary>All corrections by number: those that hold, those undone, and the undoings.</summary>
public sealed record CorrectionsQuery : LedgerQuery<Correction>;
