namespace Casus;

/// <summary>Who said what: a source, the words that say so, and the content.</summary>
/// <param name="Source">The speaker, or null when the text names none ("it was stressed that").</param>
/// <param name="Cue">The reporting words, or null when there are none.</param>
/// <param name="Content">What is said.</param>
public sealed record Attribution(TokenSpan? Source, TokenSpan? Cue, TokenSpan Content);
