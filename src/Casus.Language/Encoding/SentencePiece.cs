namespace Casus.Language.Encoding;

/// <summary>A sentence, or a part of one that is too long to be read at once.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="IsContinued">True when an earlier part belongs to the same sentence.</param>
internal readonly record struct SentencePiece(TokenSpan Tokens, bool IsContinued);
