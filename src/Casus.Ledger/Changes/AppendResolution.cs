namespace Casus.Ledger.Changes;

/// <summary>
/// What resolution made of a story: from now on these are its events. Known events of the story that are not among them end
/// (with a forward where one is given); their ids are never used again. New events get the next free ids. The story no
/// longer waits for resolution. An event that is the same as before leaves no line in the history. An event first told in
/// another story keeps that story, and does not end when this resolution leaves it out. Misuse
/// (<see cref="ArgumentException"/>): a story or event id that is not there, has ended or forwards; an event without mentions;
/// a mention or claim of a report that is not in the ledger; a forward to an event that ends.
/// </summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Resolution">The story's events.</param>
public sealed record AppendResolution(ChangeStamp Stamp, StoryResolution Resolution) : LedgerChange(Stamp);
