namespace Casus.Language.Links;

/// <summary>Cuts off what may stand before a person's name in its mention.</summary>
internal static class TitleCut
{
    /// <summary>The name without a title and without "of State" and the like.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="lexicon">Words for persons.</param>
    /// <param name="mention">The mention.</param>
    /// <returns>The last tokens of the mention, one at least.</returns>
    public static TokenSpan Name(TokenTable tokens, LinkLexicon lexicon, TokenSpan mention)
    {
        var first = mention.First;
        for (var i = mention.First; i < mention.End - 1; i++)
        {
            first = lexicon.IsPerson(tokens.Form(i), out _) ? i + 1 : first;
        }

        var isCut = tokens.Form(first) is "of" or "for" && first + 2 < mention.End;
        return new TokenSpan(isCut ? first + 2 : first, mention.End);
    }
}
