namespace Casus.Resolution.Mentions;

/// <summary>
/// What a report itself tells apart, whatever was learned: one report names one person in one way and gives one happening one
/// day. So two mentions in two sentences of one report are two cases when their targets are named and neither they nor their
/// sentences share a name, or when their sentences name days and none in common. The sets to learn from have too few of such
/// pairs to say so.
/// </summary>
internal static class TwoCases
{
    /// <summary>What is added to the log-odds of two cases.</summary>
    public const float LogOdds = -4;

    /// <summary>What is added to the log-odds of a pair: <see cref="LogOdds"/> or nothing.</summary>
    public static float Of(MentionView a, MentionView b) => IsSure(a, b) ? LogOdds : 0;

    private static bool IsSure(MentionView a, MentionView b) => ReferenceEquals(a.Report, b.Report)
        && a.Mention.SentenceIndex != b.Mention.SentenceIndex
        && ((IsApart(a.TargetNames, b.TargetNames) && IsApart(a.Names, b.Names)) || IsApart(a.Days, b.Days));

    private static bool IsApart(int[] a, int[] b) => a.Length > 0 && b.Length > 0 && WordSets.Shared(a, b) == 0;
}
