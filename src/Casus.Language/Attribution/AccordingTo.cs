using Casus.Language.Parsing;

namespace Casus.Language.Attribution;

/// <summary>Reads "according to the ministry".</summary>
internal static class AccordingTo
{
    /// <summary>The attribution; null when the words mean something else.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="according">The token "according".</param>
    public static Casus.Attribution? Read(in TreeView tree, int according)
    {
        var tokens = tree.Tokens;
        if (according + 2 >= tree.Sentence.End || !tokens.Form(according + 1).Equals("to", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var source = tokens.Heads[according];
        if (source <= according)
        {
            source = tree.Child(according, DependencyRelation.Obl);
        }

        if (source <= according + 1)
        {
            return null;
        }

        var speaker = SourceFinder.Span(tree, source);
        speaker = speaker with { First = Math.Clamp(speaker.First, according + 2, source) };
        return new Casus.Attribution(speaker, new TokenSpan(according, according + 2), Content(tree, new TokenSpan(according, speaker.End), source));
    }

    // What hangs under the clause that the phrase modifies, on the side of the phrase where there is more of it.
    private static TokenSpan Content(in TreeView tree, TokenSpan phrase, int source)
    {
        var tokens = tree.Tokens;
        var isLast = phrase.End == tree.Sentence.End || (phrase.End == tree.Sentence.End - 1 && tokens.Upos[phrase.End] == UniversalPos.Punct);
        if (isLast && phrase.First > tree.Sentence.First + 1 && tokens.Form(phrase.First - 1)[0] == ',')
        {
            return new TokenSpan(tree.Sentence.First, phrase.First - 1);
        }

        var clause = source;
        while (tree.Tokens.Heads[clause] >= 0 && phrase.Contains(clause))
        {
            clause = tree.Tokens.Heads[clause];
        }

        var whole = phrase.Contains(clause) ? tree.Sentence : tree.Subtree(clause);
        return whole.First < phrase.First || whole.End > phrase.End ? ContentFinder.LargerSide(whole, phrase) : tree.Sentence;
    }
}
