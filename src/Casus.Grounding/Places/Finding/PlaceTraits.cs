using System.Runtime.CompilerServices;

namespace Casus.Grounding.Places.Finding;

/// <summary>The traits of one run of tokens: one value for each <see cref="PlaceTrait"/>.</summary>
[InlineArray(PlaceTraitMap.TraitCount)]
internal struct PlaceTraits
{
    private byte first;
}
