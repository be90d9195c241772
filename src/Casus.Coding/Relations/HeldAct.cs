namespace Casus.Coding.Relations;

/// <summary>An act of the sentence as it bears on the two phrases of a question.</summary>
/// <param name="Act">The act.</param>
/// <param name="Hold">How it holds the two.</param>
/// <param name="Code">Its code; the event is by the map of 2021.</param>
internal sealed record HeldAct(Act Act, RelationHold Hold, EventCode Code);
