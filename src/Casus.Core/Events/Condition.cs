namespace Casus;

/// <summary>On what an offer or promise depends.</summary>
/// <param name="Span">The words of the condition.</param>
/// <param name="Text">The words as text.</param>
/// <param name="Parties">Codes of the parties whose will it depends on, sorted; empty when none is named.</param>
public sealed record Condition(TextSpan Span, string Text, IReadOnlyList<ActorCode> Parties);
