namespace Casus;

/// <summary>A name in the text.</summary>
/// <param name="Tokens">Its tokens, titles left out.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameMention(TokenSpan Tokens, NameKind Kind);
