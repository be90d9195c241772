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

    /// <summary>The code and sector in one word, as CAMEO writes actors: <c>RUSGOV</c>, <c>UAF</c>.</summary>
    public string Label => Code.Value + Sector;
}

/// <summary>A party named in the text.</summary>
/// <param name="Tokens">The whole phrase: "Pakistan's Information Minister Attaullah Tarar".</param>
/// <param name="Head">Index of the phrase's head token.</param>
/// <param name="Actors">The party, or several when the phrase stands for several ("both nations"); never empty.</param>
public sealed record ActorMention(TokenSpan Tokens, int Head, IReadOnlyList<Actor> Actors)
{
    /// <summary>True when what it stands for was found elsewhere in the report (a pronoun, "the ministry", "both sides").</summary>
    public bool IsLinked { get; init; }
}

/// <summary>
/// The parties of a document, in order of their first token. Mentions may nest: "Pakistani" in "Pakistani diplomats",
/// and each member of a list has its own mention.
/// </summary>
/// <param name="Mentions">The parties.</param>
public sealed record ActorTable(IReadOnlyList<ActorMention> Mentions);
