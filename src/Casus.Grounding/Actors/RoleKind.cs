namespace Casus.Grounding.Actors;

/// <summary>What a role noun names.</summary>
internal enum RoleKind : byte
{
    People,
    Body,
    Office,
    Weapon,
}
