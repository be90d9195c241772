using Casus.Coding.Relations;

namespace Casus.Tools.Train.Relations;

/// <summary>A sentence with two parties whose event is known.</summary>
/// <param name="Where">File and line.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Event">The event, by the map of 2021 and folded.</param>
/// <param name="IsOurs">True for a sentence written for Casus, false for one of a development set.</param>
/// <param name="Reading">What the rules say.</param>
/// <param name="Sample">What the learned part sees.</param>
internal sealed record RelationRow(string Where, string Sentence, string Event, bool IsOurs, RelationReading Reading, RelationSample Sample);
