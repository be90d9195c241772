namespace Casus;

/// <summary>The CoNLL-U spelling of each <see cref="UniversalPos"/>.</summary>
public static class UniversalPosNames
{
    private static readonly string[] Names =
        ["_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    /// <summary>The tag as CoNLL-U writes it, <c>_</c> for none.</summary>
    /// <param name="upos">The word class.</param>
    public static string ToConllu(this UniversalPos upos) => Names[(int)upos];

    /// <summary>Reads a CoNLL-U tag.</summary>
    /// <param name="text">The tag, such as <c>NOUN</c>.</param>
    /// <param name="upos">The word class; <see cref="UniversalPos.None"/> when false.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out UniversalPos upos)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (text.SequenceEqual(Names[i]))
            {
                upos = (UniversalPos)i;
                return true;
            }
        }

        upos = UniversalPos.None;
        return false;
    }
}
