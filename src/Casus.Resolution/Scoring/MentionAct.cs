namespace Casus.Resolution.Scoring;

/// <summary>What a mention says was done; one object serves all mentions of a story that say the same. Not for several threads.</summary>
/// <param name="mention">One of these mentions.</param>
/// <param name="number">Its number in its table: 0, 1, 2 and so on.</param>
/// <param name="table">The acts of its story.</param>
internal sealed class MentionAct(EventMention mention, int number, ActTable table)
{
    private KeptScores<ActScore> compared;

    private int Number => number;

    private EventMention Mention => mention;

    private ActTable Table => table;

    /// <summary>Compares two acts, or tells how they compared before.</summary>
    /// <param name="other">Another act.</param>
    public ActScore Compare(MentionAct other) =>
        other.Table != table ? ActScore.Of(mention, other.Mention)
        : compared.Of(other.Number) ?? compared.Keep(number, other.Number, ActScore.Of(mention, other.Mention));
}
