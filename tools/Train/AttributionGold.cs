namespace Casus.Tools.Train;

/// <summary>One attribution as marked by hand; a part that is not in the text has no pieces.</summary>
internal sealed record AttributionGold(string Document, TextSpan[] Source, TextSpan[] Cue, TextSpan[] Content)
{
    /// <summary>The tokens that a part touches, in order.</summary>
    public static int[] TokensOf(TokenTable tokens, TextSpan[] pieces)
    {
        SortedSet<int> found = [];
        foreach (var piece in pieces)
        {
            var span = tokens.Covering(piece);
            for (var i = span.First; i < span.End; i++)
            {
                found.Add(i);
            }
        }

        return [.. found];
    }

    /// <summary>
    /// The word of the cue to learn: the one closest to the content in the tree ("went on to SAY that"), then the likelier
    /// word class; -1 when there is none.
    /// </summary>
    public static int CueWord(TokenTable tokens, int[] cue, int[] content)
    {
        var best = -1;
        var bestRank = int.MaxValue;
        foreach (var token in cue)
        {
            var rank = (10 * Distance(tokens, token, content)) + tokens.Upos[token] switch
            {
                UniversalPos.Verb => 0,
                UniversalPos.Noun => 1,
                UniversalPos.Adj => 2,
                UniversalPos.Propn => 3,
                UniversalPos.Aux => 28,
                UniversalPos.Adp or UniversalPos.Sconj or UniversalPos.Part or UniversalPos.Punct or UniversalPos.Det or UniversalPos.Pron => 34,
                _ => 12,
            };
            if (rank < bestRank)
            {
                (best, bestRank) = (token, rank);
            }
        }

        return best;
    }

    // The fewest steps from the word to the top of any part of the content, up to 4.
    private static int Distance(TokenTable tokens, int word, int[] content)
    {
        var inside = content.ToHashSet();
        var least = 4;
        foreach (var token in content)
        {
            if (tokens.Heads[token] >= 0 && inside.Contains(tokens.Heads[token]))
            {
                continue;
            }

            var steps = 1;
            for (var up = tokens.Heads[token]; up >= 0 && steps < least; up = tokens.Heads[up], steps++)
            {
                if (up == word)
                {
                    least = steps;
                }
            }
        }

        for (int up = tokens.Heads[word], steps = 1; up >= 0 && steps < least; up = tokens.Heads[up], steps++)
        {
            least = inside.Contains(up) ? steps : least;
        }

        return least;
    }
}
