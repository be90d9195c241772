namespace Casus.Tools.Train;

/// <summary>A choice between candidates: the features of each, and how much of the choice should fall on each (sum 1).</summary>
internal sealed record AttributionRankExample(uint[][] Candidates, float[] Target);
