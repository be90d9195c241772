namespace Casus.Resolution.Scoring;

/// <summary>What a mention says was done; one object serves all mentions of a story that say the same. Not for several threads.</summary>
/// <param name="mention">One of these mentions.</param>
/// <param name="number">Its number in its table: 0, 1, 2 and so on.</param>
/// <param name="table">The acts of its story.</param>
internal sealed class MentionAct(EventMention mention, int number, ActTable table)
{
    private const int Most = 512; // of a story; with more, not every comparison is kept

    private ActScore?[] compared = []; // by number of the other act

    /// <summary>Compares two acts, or tells how they compared before.</summary>
    /// <param name="other">Another act.</param>
    public ActScore Compare(MentionAct other) =>
        other.Number < compared.Length && other.Table == table && compared[other.Number] is { } known ? known : Keep(other, ActScore.Of(mention, other.Mention));

    private int Number => number;

    private EventMention Mention => mention;

    private ActTable Table => table;

    private ActScore Keep(MentionAct other, ActScore score)
    {
        if (other.Number >= Most || number >= Most || other.Table != table)
        {
            return score;
        }

        if (other.Number >= compared.Length)
        {
            Array.Resize(ref compared, Math.Max(other.Number + 1, Math.Min(Most, compared.Length * 2)));
        }

        return compared[other.Number] = score;
    }
}
