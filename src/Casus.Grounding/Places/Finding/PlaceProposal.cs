namespace Casus.Grounding.Places.Finding;

/// <summary>A run of tokens that may be a toponym.</summary>
/// <param name="Tokens">The tokens.</param>
/// <param name="Known">What the gazetteer has by the name.</param>
internal record struct PlaceProposal(TokenSpan Tokens, KnownAs Known)
{
    /// <summary>What was asked of it.</summary>
    public PlaceTraits Traits;

    /// <summary>Log-odds (natural log) that it is a toponym of just this extent; 0 is even.</summary>
    public float LogOdds;
}
