namespace Casus;

/// <summary>A mention inside an event, with the reasons for its joining.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Reasons">Why it was joined; empty for the first mention.</param>
public sealed record EventMember(EventMention Mention, IReadOnlyList<JoinReason> Reasons);
