namespace Casus.Resolution.Scoring;

/// <summary>What tells most pairs of mentions apart at one look: parties that cannot be the same, and days that are sure and different.</summary>
/// <param name="Sources">Marks of the sources.</param>
/// <param name="Targets">Marks of the targets.</param>
/// <param name="From">Number of the first day it can be; the least where the day is not sure.</param>
/// <param name="To">Number of the last day it can be; the greatest where the day is not sure.</param>
/// <param name="IsSymmetric">True when the sides say nothing.</param>
internal readonly record struct MentionMarks(ulong Sources, ulong Targets, int From, int To, bool IsSymmetric)
{
    /// <summary>The marks of a mention.</summary>
    /// <param name="sides">Its parties.</param>
    /// <param name="day">Its day.</param>
    /// <param name="isSymmetric">True when the sides say nothing.</param>
    public static MentionMarks Of(PartySides sides, in MentionDay day, bool isSymmetric) => new(
        sides.SourceMarks, sides.TargetMarks,
        day.IsSure && day.From is { } from ? from.DayNumber : int.MinValue, day.IsSure && day.To is { } to ? to.DayNumber : int.MaxValue, isSymmetric);

    /// <summary>True when parties forbid that both are one.</summary>
    /// <param name="a">Marks of a mention.</param>
    /// <param name="b">Marks of another.</param>
    public static bool PartiesDiffer(in MentionMarks a, in MentionMarks b) => a.IsSymmetric || b.IsSymmetric
        ? PartyMarks.Differ(a.Sources | a.Targets, b.Sources | b.Targets)
        : PartyMarks.Differ(a.Sources, b.Sources) || PartyMarks.Differ(a.Targets, b.Targets);

    /// <summary>False when parties or days forbid that both are one: so end most comparisons.</summary>
    /// <param name="a">Marks of a mention.</param>
    /// <param name="b">Marks of another.</param>
    public static bool MayBeOne(in MentionMarks a, in MentionMarks b) => a.To >= b.From && b.To >= a.From && !PartiesDiffer(a, b);
}
