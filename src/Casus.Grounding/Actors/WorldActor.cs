namespace Casus.Grounding.Actors;

/// <summary>A named party of the actor files with all its terms.</summary>
internal sealed class WorldActor(string id, string name, WorldActorKind kind, string country, IReadOnlyList<ActorTerm> terms)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public WorldActorKind Kind { get; } = kind;

    /// <summary>The country it is of, or empty.</summary>
    public string Country { get; } = country;

    public IReadOnlyList<ActorTerm> Terms { get; } = terms;

    public bool IsPerson => Kind == WorldActorKind.Person;

    /// <summary>True when a term holds in that year, or the year is not known.</summary>
    public bool HoldsIn(int? year)
    {
        foreach (var term in Terms)
        {
            if (year is not { } y || term.Holds(y))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What it is in a year; without a year, what it was last.</summary>
    public Actor In(int? year)
    {
        var term = Terms[^1];
        string? sector = null;
        if (year is { } y)
        {
            ActorTerm? holding = null, ended = null;
            foreach (var t in Terms)
            {
                holding = t.Holds(y) ? t : holding;
                ended = t.To < y ? t : ended;
            }

            term = holding ?? ended ?? Terms[0];
            if (holding is null && IsPerson)
            {
                // Out of office: one of the former elite; not yet in office: nothing is known of the person's sector.
                sector = ended is null ? "" : "ELI";
            }
        }

        return new Actor(Name, term.Code, sector ?? term.Sector) { Id = Id, Person = IsPerson ? Name : null };
    }
}
