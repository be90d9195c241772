using Casus.Grounding.Places.Choosing;

namespace Casus.Tools.Train.Places;

/// <summary>A report with the toponyms found in it and what they may mean.</summary>
internal sealed record PlaceResolving(PlaceExample Example, List<TokenSpan> Toponyms, List<PlaceUnit> Units, string? Site)
{
    public bool IsGold(int toponym) => Example.IsGold(Toponyms[toponym]);

    /// <summary>Where a toponym is, as marked; null where it is not marked or has no coordinates.</summary>
    public (double Lat, double Lon)? GoldOf(int toponym) => Example.Gold.GetValueOrDefault(Example.TextOf(Toponyms[toponym]));
}
