namespace Casus.Grounding.Actors;

/// <summary>What kind of party a row of the actor files names.</summary>
internal enum WorldActorKind : byte
{
    Person,
    Body,
    Organisation,
    Group,
    Party,
    Company,
}
