namespace Casus.Grounding.Actors;

/// <summary>A role noun in the text.</summary>
internal readonly record struct RoleHit(TokenSpan Tokens, RoleNoun Role);
