namespace Casus.Language.Parsing;

/// <summary>
/// Mends a contradiction between tag and tree: "while warning of war" is a clause with its mark, so its word is a participle,
/// whatever the tagger made of it. The phrases of the noun become those of a verb.
/// </summary>
internal static class ParticipleRepair
{
    /// <summary>Mends the tags and relations of a sentence; heads stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">Heads are read; tags, features and relations are changed.</param>
    /// <param name="sentence">The sentence.</param>
    public static void Mend(ReadOnlySpan<char> text, TokenColumns columns, TokenSpan sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (columns.Upos[i] == UniversalPos.Noun && columns.Relations[i] == DependencyRelation.Advcl
                && text[columns.Starts[i]..columns.Ends[i]].EndsWith("ing", StringComparison.Ordinal) && HasMark(columns, sentence, i))
            {
                columns.Upos[i] = UniversalPos.Verb;
                columns.Xpos[i] = "VBG";
                columns.Feats[i] = "VerbForm=Ger";
                MendPhrases(columns, sentence, i);
            }
        }
    }

    private static bool HasMark(TokenColumns columns, TokenSpan sentence, int head)
    {
        for (var i = sentence.First; i < head; i++)
        {
            if (columns.Heads[i] == head && columns.Relations[i] == DependencyRelation.Mark && columns.Upos[i] == UniversalPos.Sconj)
            {
                return true;
            }
        }

        return false;
    }

    private static void MendPhrases(TokenColumns columns, TokenSpan sentence, int head)
    {
        for (var i = head + 1; i < sentence.End; i++)
        {
            if (columns.Heads[i] == head && columns.Relations[i] == DependencyRelation.Nmod)
            {
                columns.Relations[i] = DependencyRelation.Obl;
            }
        }
    }
}
