using Casus.Grounding.Actors;
using Casus.Grounding.Places;
using Casus.Grounding.Places.Finding;

namespace Casus.Tools.Train.Places;

/// <summary>A report whose toponyms were marked by hand.</summary>
internal sealed class PlaceExample
{
    public required string Set { get; init; }

    /// <summary>Reports of one group are never on both sides of a cross-validation: the outlet, or else the report.</summary>
    public required string Group { get; init; }

    public required ReportView View { get; init; }

    public required ReportParties Parties { get; init; }

    /// <summary>Every run of tokens that the finder may choose.</summary>
    public required List<PlaceProposal> Proposals { get; init; }

    /// <summary>The toponyms marked, with their coordinates where these are given.</summary>
    public required Dictionary<TextSpan, (double Lat, double Lon)?> Gold { get; init; }

    public TextSpan TextOf(TokenSpan tokens) => View.Tokens.Span(tokens);

    public bool IsGold(TokenSpan tokens) => Gold.ContainsKey(TextOf(tokens));
}
