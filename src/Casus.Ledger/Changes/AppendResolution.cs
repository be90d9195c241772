namespace Casus.Ledger.Changes;

/// <summary>
/// What resolution made of a story: from now on these are its events. Known events of the story that are not among them end
/// (with a forward where one is given); their ids are never used again. New events get the next free ids. The story no
/// longer waits for resolution. An event that is the same as before leaves no line in the history.
/// </summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Resolution">The story's events.</param>
public sealed record AppendResolution(ChangeStamp Stamp, StoryResolution Resolution) : LedgerChange(Stamp);

/// <summary>Replaces all mediations by these; those with the same mediator, parties and first event keep their ids.</summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Mediations">The mediations.</param>
public sealed record AppendMediations(ChangeStamp Stamp, IReadOnlyList<Mediation> Mediations) : LedgerChange(Stamp);
