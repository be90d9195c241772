namespace Casus.Ledger.Changes;

/// <summary>
/// Reports move between stories: what reconciliation made of them. A report that is in its story already stays. Stories that
/// reports come to or leave wait for resolution. An event goes along with the report of its first mention. A story that no
/// report is left in forwards to the one that took most of its reports, of equal ones to that with the lowest number. With
/// this, all reports appended so far count as settled. Misuse (<see cref="ArgumentException"/>): a story that is not there or
/// forwards; a report that is not there.
/// </summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Stories">The stories that reports come to. May be empty.</param>
public sealed record AppendStories(ChangeStamp Stamp, IReadOnlyList<StoryArrivals> Stories) : LedgerChange(Stamp);
