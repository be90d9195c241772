using System.Globalization;
using System.Text;

namespace Casus.Sources;

/// <summary>Makes what strangers wrote fit to be shown: a control character could steer the terminal.</summary>
public static class PlainText
{
    private const int MostLetters = 300;

    /// <summary>The text in one line without control and formatting characters, cut where it is very long.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            bool isShown = category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            plain.Append(isShown ? rune.ToString() : " ");
            if (plain.Length >= MostLetters)
            {
                return plain.Append('…').ToString();
            }
        }

        return plain.ToString();
    }

    internal static string Of(Uri url) => Of(url.AbsoluteUri);
}
