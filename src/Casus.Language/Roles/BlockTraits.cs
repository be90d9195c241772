using System.Globalization;

namespace Casus.Language.Roles;

/// <summary>What can be seen of a block without knowing its grammar.</summary>
/// <param name="Words">Number of words; in scripts without spaces, half the number of letters.</param>
/// <param name="Sentences">Number of places where a sentence seems to end inside the block, at least 1.</param>
/// <param name="EndsSentence">True when it ends with a sentence's final mark, quotes and brackets aside.</param>
/// <param name="IsQuestion">True when that mark is a question mark.</param>
/// <param name="IsTitleCase">True when most words of four letters and more begin with a capital.</param>
/// <param name="HasLetterOrDigit">False for a line of dashes or stars.</param>
internal readonly record struct BlockTraits(
    int Words, int Sentences, bool EndsSentence, bool IsQuestion, bool IsTitleCase, bool HasLetterOrDigit)
{
    /// <summary>True when it begins with a list mark.</summary>
    public bool IsBullet { get; init; }

    /// <summary>Looks at a block.</summary>
    /// <param name="block">The block's characters, without surrounding white space.</param>
    public static BlockTraits Of(ReadOnlySpan<char> block)
    {
        int words = 0, sentences = 0, ideographs = 0, longWords = 0, capitals = 0, letters = 0;
        int at = 0;
        while (at < block.Length)
        {
            int start = at;
            int wordLetters = 0;
            while (at < block.Length && !char.IsWhiteSpace(block[at]))
            {
                wordLetters += char.IsLetterOrDigit(block[at]) ? 1 : 0;
                ideographs += IsIdeographic(block[at]) ? 1 : 0;
                at++;
            }

            ReadOnlySpan<char> word = block[start..at];
            letters += wordLetters;
            words += wordLetters > 0 ? 1 : 0;
            bool isLong = wordLetters >= 4;
            longWords += isLong ? 1 : 0;
            capitals += isLong && BeginsWithCapital(word) ? 1 : 0;
            sentences += HasFinalMark(word) ? 1 : 0;
            while (at < block.Length && char.IsWhiteSpace(block[at]))
            {
                at++;
            }
        }

        return new BlockTraits(
            Math.Max(words, ideographs / 2),
            Math.Max(1, sentences),
            HasFinalMark(block),
            FinalMark(block) is '?' or '？' or '؟',
            longWords > 0 && capitals * 4 >= longWords * 3,
            letters > 0)
        {
            IsBullet = block.Length > 1 && block[0] is '•' or '-' or '*' or '–' or '—' or '▪' or '◦' or '·' or '►' or '■',
        };
    }

    /// <summary>True when the last character, closing quotes and brackets aside, ends a sentence.</summary>
    /// <param name="block">The characters.</param>
    public static bool HasFinalMark(ReadOnlySpan<char> block) =>
        FinalMark(block) is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '．' or '؟' or '۔' or '।' or '॥' or '።' or '։';

    private static char FinalMark(ReadOnlySpan<char> block)
    {
        int last = block.Length - 1;
        while (last > 0 && (char.IsWhiteSpace(block[last]) || block[last] is '"' or '\'' or ')' or ']'
            || CharUnicodeInfo.GetUnicodeCategory(block[last]) is UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation))
        {
            last--;
        }

        return last < 0 ? '\0' : block[last];
    }

    private static bool BeginsWithCapital(ReadOnlySpan<char> word)
    {
        foreach (char letter in word)
        {
            if (char.IsLetter(letter))
            {
                return char.IsUpper(letter);
            }
        }

        return true; // A number keeps title case.
    }

    private static bool IsIdeographic(char letter) => letter is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff';
}
