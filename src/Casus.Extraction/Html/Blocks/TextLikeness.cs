using System.Text;

namespace Casus.Extraction.Html.Blocks;

/// <summary>Compares texts with one by their words, whatever their case and punctuation.</summary>
internal sealed class TextLikeness
{
    private const int MostWords = 200;

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> byWord;

    /// <summary>Takes the words of the one.</summary>
    /// <param name="text">The text.</param>
    public TextLikeness(string text)
    {
        byWord = words.GetAlternateLookup<ReadOnlySpan<char>>();
        int at = 0;
        while (Next(text, ref at, out ReadOnlySpan<char> word))
        {
            byWord.Add(word);
        }
    }

    /// <summary>Number of different words of the one.</summary>
    public int Count => words.Count;

    /// <summary>Share of another text's words that the one holds; 0 for a text without words.</summary>
    /// <param name="text">The other; of a long one the beginning counts.</param>
    public float ShareOf(string text)
    {
        int at = 0, all = 0, known = 0;
        while (all < MostWords && Next(text, ref at, out ReadOnlySpan<char> word))
        {
            all++;
            known += byWord.Contains(word) ? 1 : 0;
        }

        return all == 0 ? 0 : (float)known / all;
    }

    /// <summary>The letters and digits of a text, in lower case.</summary>
    /// <param name="text">The text.</param>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
        }

        return letters.ToString();
    }

    private static bool Next(string text, ref int at, out ReadOnlySpan<char> word)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        int start = at;
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        word = text.AsSpan(start, at - start);
        return word.Length > 0;
    }
}
