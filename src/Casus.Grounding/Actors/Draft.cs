namespace Casus.Grounding.Actors;

/// <summary>A mention while the report is being read; later rules may still say what it stands for.</summary>
internal sealed class Draft(TokenSpan tokens, int head, IReadOnlyList<Actor> actors)
{
    public TokenSpan Tokens { get; set; } = tokens;

    public int Head { get; set; } = head;

    public IReadOnlyList<Actor> Actors { get; set; } = actors;

    /// <summary>The role noun that the mention is made of, or null for a bare name.</summary>
    public RoleNoun? Role { get; init; }

    public bool IsLinked { get; set; }

    /// <summary>True for words that only point at a country ("Russian" in "Russian offer").</summary>
    public bool IsAdjective { get; init; }

    public bool HasCode => !Actors[0].Code.IsEmpty;

    public ActorMention ToMention() => new(Tokens, Head, Actors) { IsLinked = IsLinked };
}
