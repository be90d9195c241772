namespace Casus.Language.Segmentation;

/// <summary>The English words that are written onto the word before them with an apostrophe.</summary>
internal static class Clitics
{
    /// <summary>The length of the clitic at the start, apostrophe included; 0 when there is none.</summary>
    /// <param name="text">Text that begins with an apostrophe.</param>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var letters = 1;
        while (letters < text.Length && letters <= 3 && char.IsLetterOrDigit(text[letters]))
        {
            letters++;
        }

        var word = text[1..letters];
        var isClitic = word.Length switch
        {
            1 => (char)(word[0] | 0x20) is 's' or 'm' or 'd',
            2 => word.Equals("ll", StringComparison.OrdinalIgnoreCase) || word.Equals("re", StringComparison.OrdinalIgnoreCase)
                || word.Equals("ve", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
        return isClitic ? letters : 0;
    }

    /// <summary>True when the text goes on with <c>n't</c> from this place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of the possible <c>n</c>.</param>
    public static bool IsNegationAt(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at + 2 < text.Length && text[at] is 'n' or 'N' && TextMarks.IsApostrophe(text[at + 1]) && text[at + 2] is 't' or 'T'
        && (at + 3 == text.Length || !char.IsLetterOrDigit(text[at + 3]));
}
