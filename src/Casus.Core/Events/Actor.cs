namespace Casus;

/// <summary>A party of the world: a state, body, group, person or kind of people.</summary>
/// <param name="Name">Its usual name; for a kind of people the words used ("gunmen").</param>
/// <param name="Code">ISO 3166 alpha-3 or actor code; empty when no country or code is known.</param>
/// <param name="Sector">Sector code such as GOV, MIL, UAF; empty for a bare country.</param>
public sealed record Actor(string Name, ActorCode Code, string Sector)
{
    /// <summary>The id in the actor files, or null when the actor is composed from its words.</summary>
    public string? Id { get; init; }

    /// <summary>The person's name where a person is meant; else null.</summary>
    public string? Person { get; init; }

    /// <summary>The code and sector in one word: <c>RUSGOV</c>, <c>UAF</c>. <see cref="CameoActors"/> makes CAMEO's own code.</summary>
    public string Label => Code.Value + Sector;
}
