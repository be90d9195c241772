namespace Casus.Language.Segmentation;

/// <summary>Says whether a sentence begins at a place.</summary>
/// <param name="boundary">The place.</param>
internal delegate bool BoundaryJudge(in Boundary boundary);
