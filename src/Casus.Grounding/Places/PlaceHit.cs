namespace Casus.Grounding.Places;

/// <summary>A place that bears a name.</summary>
/// <param name="Id">Its entry in the gazetteer.</param>
/// <param name="Rank">Which of its names it is.</param>
/// <param name="Spelling">How the text spells the name.</param>
internal readonly record struct PlaceHit(int Id, NameRank Rank, SpellingMatch Spelling);
