namespace Casus.Grounding.Places.Finding;

/// <summary>How a name is written, and the sentence around it.</summary>
internal enum NameShape : byte
{
    Capitalised,
    InTitle,
    Capitals,
    CapitalsInCapitals,
    Acronym,
    Pointed,
    Mixed,
}
