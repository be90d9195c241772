namespace Casus.Resolution.Mentions;

/// <summary>Lemmas of words that say something by themselves, in small letters.</summary>
internal static class ContentWords
{
    /// <summary>A token's lemma in small letters.</summary>
    public static string Lemma(TokenTable tokens, int token) => tokens.Lemma(token).ToLowerInvariant();

    /// <summary>True for nouns, names, verbs, adjectives and numbers.</summary>
    public static bool Is(TokenTable tokens, int token) =>
        tokens.Upos[token] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Num;

    /// <summary>The lemmas of the content words of a stretch, in order.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="within">The stretch.</param>
    /// <param name="without">What is left out.</param>
    /// <param name="only">The one word class that is wanted, or null for all content words.</param>
    public static List<string> Of(TokenTable tokens, TokenSpan within, TokenSpan without, UniversalPos? only = null)
    {
        var lemmas = new List<string>();
        for (int i = within.First; i < within.End; i++)
        {
            if (!without.Contains(i) && (only is { } wanted ? tokens.Upos[i] == wanted : Is(tokens, i)))
            {
                lemmas.Add(Lemma(tokens, i));
            }
        }

        return lemmas;
    }
}
