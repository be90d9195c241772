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

    // Function words of other languages in Latin letters that are no words of English news.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Foreign = new[]
    {
        "de", "la", "el", "los", "las", "una", "que", "por", "con", "para", "según", "como", "más", "dos", "não", "uma", "pela", "pelo", "em", "após",
        "der", "das", "und", "ist", "ein", "eine", "einen", "mit", "von", "nicht", "gegen", "nach", "wegen", "für", "über", "auf", "zur", "zum", "wird",
        "les", "une", "dans", "pour", "sur", "avec", "après", "contre", "selon", "et", "aux", "du", "il", "di", "che", "della", "del", "gli", "nel", "dopo", "sono",
        "het", "een", "niet", "voor", "naar", "och", "att", "det", "som", "är", "på", "ikke", "til", "ve", "bir", "için", "ile", "yang", "dan", "untuk", "dengan",
        "nie", "się", "na", "przez", "jest", "hogy", "nem", "az", "si", "nu", "care", "pentru", "din", "je", "za", "su", "sa",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private const int ShortText = 40; // words; headlines and single sentences may do without function words

    private static readonly SearchValues<char> Breaks = SearchValues.Create(" \n\r\t.,;:!?()\"“”'’-–—/");

    /// <summary>
    /// True when at least one in nine words is a common English word. A short text, of fewer than 40 words, also passes when fewer than one
    /// in eight of its words are function words of another language.
    /// </summary>
    /// <param name="text">The text; only its first 4,000 characters are looked at.</param>
    public static bool IsEnglish(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, 4000)];
        int words = 0, known = 0, others = 0, foreign = 0;
        foreach (var range in text.SplitAny(Breaks))
        {
            var word = text[range];
            if (word.IsEmpty || !char.IsLetter(word[0]))
            {
                continue;
            }

            words++;
            known += Words.Contains(word) ? 1 : 0;
            foreign += Foreign.Contains(word) ? 1 : 0;
            others += word[0] > 0x024F ? 1 : 0; // beyond Latin
        }

        bool isLatin = words < 6 ? others == 0 : others * 5 < words;
        return isLatin && (known * 9 >= words ? foreign <= known || words >= ShortText : words < ShortText && foreign * 8 < words);
    }
}
