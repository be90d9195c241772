namespace Casus;

/// <summary>A place named in the text.</summary>
/// <param name="Tokens">The tokens of the name.</param>
/// <param name="Place">The place meant; null where the name is a place's but it is not known which.</param>
/// <param name="Use">What the name does in its sentence.</param>
public sealed record PlaceMention(TokenSpan Tokens, Place? Place, PlaceUse Use)
{
    /// <summary>True when it says where the report was filed.</summary>
    public bool IsDateline => Use == PlaceUse.Dateline;
}
