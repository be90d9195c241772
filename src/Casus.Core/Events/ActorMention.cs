namespace Casus;

/// <summary>A party named in the text.</summary>
/// <param name="Tokens">The whole phrase: "Pakistan's Information Minister Attaullah Tarar".</param>
/// <param name="Head">Index of the phrase's head token.</param>
/// <param name="Actors">The party, or several when the phrase stands for several ("both nations"); never empty.</param>
public sealed record ActorMention(TokenSpan Tokens, int Head, IReadOnlyList<Actor> Actors)
{
    /// <summary>True when what it stands for was found elsewhere in the report (a pronoun, "the ministry", "both sides").</summary>
    public bool IsLinked { get; init; }
}
