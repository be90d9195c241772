namespace Casus.Grounding.Places.Finding;

/// <summary>What the name does in the tree.</summary>
internal enum TreeRole : byte
{
    Other,
    Subject,
    Object,
    Located,
    Case,
    Compound,
    Apposition,
    Conjunct,
    Owner,
    Root,
    Flat,
    Inner,
}
