using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Html.Blocks;

/// <summary>What a block's words look like.</summary>
/// <param name="Uses">What its words do, by known phrases.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Capitals">Words that begin with a capital.</param>
/// <param name="Digits">Number of digits.</param>
/// <param name="Commas">Number of commas.</param>
/// <param name="Stops">Ends of sentences inside it.</param>
/// <param name="EndsSentence">True when it ends as sentences do.</param>
/// <param name="Marks">Number of marks that stand between labels: bars, bullets, arrows, copyright.</param>
/// <param name="Insides">How often they speak of the outlet itself.</param>
internal readonly record struct BlockTraits(PhraseUse Uses, int Words, int Capitals, int Digits, int Commas, int Stops, bool EndsSentence, int Marks, int Insides)
{
    /// <summary>Looks over a block's words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="phrases">Known phrases.</param>
    public static BlockTraits Of(string text, PagePhrases phrases)
    {
        int words = 0, capitals = 0, digits = 0, commas = 0, stops = 0, marks = 0;
        bool isStart = true;
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (letter == ' ')
            {
                isStart = true;
                continue;
            }

            if (isStart)
            {
                words++;
                capitals += char.IsUpper(letter) ? 1 : 0;
                isStart = false;
            }

            if (char.IsAsciiLetter(letter))
            {
                continue;
            }

            digits += char.IsAsciiDigit(letter) ? 1 : 0;
            commas += letter is ',' or '，' or '、' or '،' ? 1 : 0;
            stops += letter is '。' or '！' or '？' || (letter is '.' or '!' or '?' or '…' && i + 1 < text.Length && text[i + 1] is ' ' or '"' or '”' or '’' or '«') ? 1 : 0;
            marks += letter is '|' or '•' or '»' or '›' or '→' or '©' or '·' or '►' ? 1 : 0;
        }

        return new BlockTraits(phrases.Of(text), words, capitals, digits, commas, stops, Ends(text), marks, phrases.Insides(text));
    }

    private static bool Ends(string text)
    {
        ReadOnlySpan<char> end = text.AsSpan().TrimEnd(" \"'”’»“)]›");
        return !end.IsEmpty && end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟';
    }
}
