namespace Casus;

/// <summary>A place named in the text.</summary>
/// <param name="Tokens">The tokens of the name.</param>
/// <param name="Place">The place meant.</param>
/// <param name="IsDateline">True when it says where the report was filed.</param>
public sealed record PlaceMention(TokenSpan Tokens, Place Place, bool IsDateline);
