namespace Casus.Grounding.Places.Finding;

/// <summary>How surely the same words are a toponym elsewhere in the report.</summary>
internal enum NameEcho : byte
{
    None,
    Refused,
    Doubtful,
    Likely,
    Sure,
    StartOfSure,
}
