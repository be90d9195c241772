namespace Casus;

/// <summary>One side of an event as one sentence names it.</summary>
/// <param name="Span">Its words; empty when it is understood from elsewhere.</param>
/// <param name="Text">Its words as text.</param>
/// <param name="Actor">The party meant.</param>
public sealed record Participant(TextSpan Span, string Text, Actor Actor);
