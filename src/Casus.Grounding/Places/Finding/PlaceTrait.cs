namespace Casus.Grounding.Places.Finding;

/// <summary>What is asked of every run of tokens that may be a toponym; each has a few named values.</summary>
internal enum PlaceTrait : byte
{
    Fit,
    Known,
    Form,
    Before,
    After,
    Shape,
    Word,
    Person,
    Role,
    Length,
    Echo,
}
