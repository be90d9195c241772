namespace Casus.Language.Roles;

/// <summary>Finds fixed phrases in a block at word borders, without case.</summary>
internal static class Phrases
{
    /// <summary>The length of the first phrase that the block begins with, or 0.</summary>
    /// <param name="block">The block.</param>
    /// <param name="phrases">Phrases in lower case.</param>
    public static int StartLength(ReadOnlySpan<char> block, string[] phrases)
    {
        foreach (string phrase in phrases)
        {
            if (block.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && IsBorder(block, phrase.Length))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    /// <summary>True when the block, its final mark aside, ends with one of the phrases.</summary>
    /// <param name="block">The block.</param>
    /// <param name="phrases">Phrases in lower case.</param>
    public static bool Ends(ReadOnlySpan<char> block, string[] phrases)
    {
        block = block.TrimEnd(" .…!»›>)]→");
        foreach (string phrase in phrases)
        {
            if (block.EndsWith(phrase, StringComparison.OrdinalIgnoreCase) && IsBorder(block, block.Length - phrase.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the first of the phrases stands in the block, or -1.</summary>
    /// <param name="block">The block.</param>
    /// <param name="phrases">The phrases; the first listed that is there counts.</param>
    public static int Find(ReadOnlySpan<char> block, PhraseSet phrases)
    {
        if (!phrases.MayBeIn(block))
        {
            return -1;
        }

        foreach (string phrase in phrases.Phrases)
        {
            int from = 0;
            while (from < block.Length)
            {
                int at = block[from..].IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
                if (at < 0)
                {
                    break;
                }

                at += from;
                if (IsBorder(block, at) && IsBorder(block, at + phrase.Length))
                {
                    return at;
                }

                from = at + 1;
            }
        }

        return -1;
    }

    /// <summary>True when the whole block, surrounding punctuation aside, is one of the phrases.</summary>
    /// <param name="block">The block.</param>
    /// <param name="phrases">Phrases in lower case.</param>
    public static bool Is(ReadOnlySpan<char> block, string[] phrases)
    {
        block = block.Trim(" .,:;()[]-–—|/*•");
        foreach (string phrase in phrases)
        {
            if (block.Equals(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A border lies where no letter meets a letter.
    private static bool IsBorder(ReadOnlySpan<char> block, int at) =>
        at <= 0 || at >= block.Length || !char.IsLetterOrDigit(block[at - 1]) || !char.IsLetterOrDigit(block[at]);
}
