namespace Casus.Resolution.Mentions;

/// <summary>Two mentions that may tell one happening.</summary>
/// <param name="A">Number of the one.</param>
/// <param name="B">Number of the other, greater.</param>
/// <param name="Likeness">How alike their reports are.</param>
internal readonly record struct MentionPair(int A, int B, ReportLikeness Likeness);
