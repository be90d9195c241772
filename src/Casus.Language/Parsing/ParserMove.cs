namespace Casus.Language.Parsing;

/// <summary>What the arc-hybrid system can do.</summary>
internal enum ParserMove : byte
{
    Shift,
    Left,
    Right,
}
