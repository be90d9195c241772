namespace Casus.Grounding.Actors;

/// <summary>A known name or adjective in the text and what it stands for there.</summary>
internal readonly record struct NameHit(TokenSpan Tokens, Sense Sense)
{
    public SenseKind Kind => Sense.Kind;
}
