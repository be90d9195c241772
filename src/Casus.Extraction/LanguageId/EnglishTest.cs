using System.Buffers;
using System.Collections.Frozen;

namespace Casus.Extraction.LanguageId;

/// <summary>
/// Tells whether a text is English, by its function words: the only language with an engine so far. A text in another language is
/// kept and marked, never coded.
/// </summary>
public static class EnglishTest
{
    // In running English about every second word is one of the hundred commonest; these thirty make up a third of it.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "the", "of", "and", "to", "in", "a", "that", "was", "for", "on", "is", "with", "said", "by", "at", "from", "it", "as", "he", "his",
        "has", "have", "had", "an", "were", "are", "its", "be", "after", "will", "not", "who", "their", "which", "between",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Breaks = SearchValues.Create(" \n\r\t.,;:!?()\"“”'’-–—/");

    /// <summary>True when at least one in nine words is a common English word; texts of fewer than six words pass when ASCII.</summary>
    /// <param name="text">The text; only its first 4,000 characters are looked at.</param>
    public static bool IsEnglish(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, 4000)];
        int words = 0, known = 0, others = 0;
        foreach (var range in text.SplitAny(Breaks))
        {
            var word = text[range];
            if (word.IsEmpty || !char.IsLetter(word[0]))
            {
                continue;
            }

            words++;
            known += Words.Contains(word) ? 1 : 0;
            others += word[0] > 0x024F ? 1 : 0; // beyond Latin
        }

        return words < 6 ? others == 0 : known * 9 >= words && others * 5 < words;
    }
}
