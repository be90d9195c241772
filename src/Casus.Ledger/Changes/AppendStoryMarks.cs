namespace Casus.Ledger.Changes;

/// <summary>
/// What is kept of reports for finding their stories takes the place of what was kept before, as though they had been placed now, in
/// this order. The reports stay in their stories and are not settled until the next <see cref="AppendStories"/>. No line of the
/// history. Misuse (<see cref="ArgumentException"/>): a report that is not there.
/// </summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Marks">The marks.</param>
public sealed record AppendStoryMarks(ChangeStamp Stamp, IReadOnlyList<NewStoryMark> Marks) : LedgerChange(Stamp);
