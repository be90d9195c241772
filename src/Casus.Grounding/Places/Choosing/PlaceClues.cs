using System.Runtime.CompilerServices;

namespace Casus.Grounding.Places.Choosing;

/// <summary>The strength of each <see cref="PlaceClue"/> for one place, mostly 0 to 1.</summary>
[InlineArray(Count)]
internal struct PlaceClues
{
    public const int Count = (int)PlaceClue.NoneOfThese + 1;
    private float first;
}
