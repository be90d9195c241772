namespace Casus.Language.Parsing;

/// <summary>
/// Mends a slip that the parser makes with unknown names: a preposition hung on a punctuation mark, with its noun hung on the
/// preposition ("with" in "spoke by phone with Foreign Minister Mauro Vieira."). The noun takes its place under the verb before.
/// </summary>
internal static class CaseRepair
{
    /// <summary>Mends the tree of a sentence; it stays a tree.</summary>
    /// <param name="columns">Word classes are read; heads and relations are changed.</param>
    /// <param name="sentence">The sentence.</param>
    public static void Mend(TokenColumns columns, TokenSpan sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            int head = columns.Heads[i];
            if (head >= 0 && columns.Upos[i] == UniversalPos.Adp && columns.Relations[i] == DependencyRelation.Case
                && columns.Upos[head] == UniversalPos.Punct)
            {
                Mend(columns, sentence, i);
            }
        }
    }

    private static void Mend(TokenColumns columns, TokenSpan sentence, int adposition)
    {
        int noun = Child(columns, sentence, adposition), verb = VerbBefore(columns, sentence, adposition);
        if (noun < 0 || verb < 0 || IsBelow(columns, verb, adposition))
        {
            return;
        }

        columns.Heads[noun] = verb;
        columns.Relations[noun] = DependencyRelation.Obl;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (columns.Heads[i] == adposition && i != noun)
            {
                columns.Heads[i] = noun;
            }
        }

        columns.Heads[adposition] = noun;
    }

    private static int Child(TokenColumns columns, TokenSpan sentence, int adposition)
    {
        for (int i = adposition + 1; i < sentence.End; i++)
        {
            if (columns.Heads[i] == adposition && (columns.Upos[i] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron))
            {
                return i;
            }
        }

        return -1;
    }

    private static int VerbBefore(TokenColumns columns, TokenSpan sentence, int adposition)
    {
        for (int i = adposition - 1; i >= sentence.First; i--)
        {
            if (columns.Upos[i] == UniversalPos.Verb)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsBelow(TokenColumns columns, int token, int ancestor)
    {
        for (int at = token; at >= 0; at = columns.Heads[at])
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }
}
