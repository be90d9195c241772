namespace Casus;

/// <summary>Where, as one sentence says it.</summary>
/// <param name="Span">The words of the place.</param>
/// <param name="Text">The words as text.</param>
/// <param name="Place">The place meant.</param>
public sealed record MentionPlace(TextSpan Span, string Text, Place Place);
