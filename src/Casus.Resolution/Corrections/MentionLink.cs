namespace Casus.Resolution.Corrections;

/// <summary>What corrections say of a mention.</summary>
/// <param name="Group">Mentions with this number tell one happening.</param>
/// <param name="Apart">Numbers of the groups whose happening is another; or null.</param>
/// <param name="IsRejected">True when the mention was read wrongly and tells nothing.</param>
/// <param name="IsHeld">True when a person put it into an event or took it out of one: then it tells an event whatever else does.</param>
internal sealed record MentionLink(int Group, IReadOnlySet<int>? Apart, bool IsRejected, bool IsHeld)
{
    /// <summary>True when a correction says that two mentions tell one happening.</summary>
    /// <param name="a">What corrections say of one, or null.</param>
    /// <param name="b">What they say of the other, or null.</param>
    public static bool AreOne(MentionLink? a, MentionLink? b) => a is not null && b is not null && a.Group == b.Group;

    /// <summary>True when a correction says that two mentions do not tell one happening.</summary>
    /// <param name="a">What corrections say of one, or null.</param>
    /// <param name="b">What they say of the other, or null.</param>
    public static bool AreApart(MentionLink? a, MentionLink? b) => a?.Apart is { } apart && b is not null && apart.Contains(b.Group);
}
