namespace Casus.Ledger.Changes;

/// <summary>
/// A report that was read. Marks its story as waiting for resolution. The ledger's identity rule stands in
/// <see cref="Casus.Ledger.Queries.IdentityQuery"/>; a report that it calls unchanged changes nothing but gains an address.
/// </summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Report">The report.</param>
/// <param name="StoryIds">
/// The stories it belongs to: none makes a new one; several are merged into the one with the lowest number, which the
/// others forward to. A revision stays in the story of its earlier text, which counts as if it were named here. A merged
/// story's id means the story it forwards to. An id that the ledger does not know is misuse (<see cref="ArgumentException"/>).
/// </param>
public sealed record AppendReport(ChangeStamp Stamp, ReadReport Report, IReadOnlyList<string> StoryIds) : LedgerChange(Stamp)
{
    /// <summary>What is kept of the report for finding its story, read again by <see cref="Casus.Ledger.Queries.StoryMarksQuery"/>; or empty.</summary>
    public ReadOnlyMemory<byte> StoryMark { get; init; }
}
