namespace Casus.Tools.Train;

/// <summary>A word that may report: its features, its key, whether the lexicon knows it, and whether it reports here.</summary>
internal sealed record AttributionCueExample(uint[] Features, uint Word, bool IsKnown, bool IsCue);
