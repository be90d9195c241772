namespace Casus.Language.Attribution;

/// <summary>Lists who may be a cue's speaker, by head word; no one is the first. Used for one cue after another; not thread-safe.</summary>
internal sealed class SourceCandidates
{
    /// <summary>The candidate that no one is named.</summary>
    public const int NoOne = -1;

    /// <summary>The most candidates of one cue.</summary>
    public const int Max = 40;

    private const int MaxEachSide = 19;
    private readonly int[] items = new int[Max];
    private int count;

    /// <summary>The head words of the candidates of the last cue, <see cref="NoOne"/> first.</summary>
    public ReadOnlySpan<int> Items => items.AsSpan(0, count);

    /// <summary>Lists the candidates of a cue.</summary>
    /// <param name="text">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The cue.</param>
    public void Find(SpeechText text, TokenSpan sentence, int cue)
    {
        items[0] = NoOne;
        count = 1;
        for (int i = cue - 1, left = MaxEachSide; i >= sentence.First && left > 0; i--)
        {
            left -= AddIf(text, i, cue) ? 1 : 0;
        }

        for (int i = cue + 1, left = MaxEachSide; i < sentence.End && left > 0; i++)
        {
            left -= AddIf(text, i, cue) ? 1 : 0;
        }
    }

    private bool AddIf(SpeechText text, int i, int cue)
    {
        var tokens = text.Tokens;
        var relation = tokens.Relations[i];
        var isNominal = tokens.Upos[i] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron
            || (relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.OblAgent or DependencyRelation.NmodPoss
                && tokens.Upos[i] is UniversalPos.Num or UniversalPos.Adj or UniversalPos.Det or UniversalPos.Adv or UniversalPos.X);
        var isPart = relation is DependencyRelation.Flat or DependencyRelation.Fixed or DependencyRelation.Expl
            || (relation is DependencyRelation.Compound && tokens.Heads[i] != cue);
        if (!isNominal || isPart)
        {
            return false;
        }

        items[count++] = i;
        return true;
    }
}
