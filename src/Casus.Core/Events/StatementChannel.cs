namespace Casus;

/// <summary>How a statement was made, as a sentence says it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Channel">What counts as one way: <c>statement</c>, <c>Telegram</c>, <c>press conference</c>, <c>told AFP</c>.</param>
/// <param name="Words">The words that say so.</param>
public sealed record StatementChannel(TextSpan Sentence, string Channel, string Words);
