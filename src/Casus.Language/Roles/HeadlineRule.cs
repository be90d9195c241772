using System.Text;

namespace Casus.Language.Roles;

/// <summary>The headline and the summary under it.</summary>
internal static class HeadlineRule
{
    private const int MostTitleWords = 25;
    private const int MostStandfirstWords = 55;

    /// <summary>True when a block is the headline that the report's metadata names, case and punctuation aside.</summary>
    /// <param name="block">The block.</param>
    /// <param name="title">The metadata's headline, or null.</param>
    public static bool IsNamedTitle(ReadOnlySpan<char> block, string? title)
    {
        if (title is null || block.Length > (title.Length * 2) + 20)
        {
            return false;
        }

        string seen = Letters(block), named = Letters(title);
        if (seen.Length == 0 || named.Length == 0)
        {
            return false;
        }

        // The metadata's headline often carries the outlet's name at its end.
        return string.Equals(seen, named, StringComparison.Ordinal)
            || (seen.Length >= 15 && seen.Length * 2 >= named.Length && named.StartsWith(seen, StringComparison.Ordinal));
    }

    /// <summary>True when the first block of a report looks like its headline.</summary>
    /// <param name="block">The block.</param>
    /// <param name="traits">What can be seen of it.</param>
    public static bool LooksLikeTitle(ReadOnlySpan<char> block, BlockTraits traits) =>
        traits.Words is > 0 and <= MostTitleWords
        && !traits.IsBullet
        && (!traits.EndsSentence || (traits.Sentences == 1 && !block.EndsWith('.') && block[0] is not ('"' or '“')))
        && !block.EndsWith(':') && !block.EndsWith(',');

    /// <summary>True when the block under a headline sums the report up and the report begins after it.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="roles">The roles known so far.</param>
    /// <param name="index">The block under the headline.</param>
    public static bool IsStandfirst(ReadOnlySpan<char> text, List<TextSpan> blocks, BlockRole[] roles, int index)
    {
        ReadOnlySpan<char> block = blocks[index].Of(text);
        BlockTraits traits = BlockTraits.Of(block);
        if (traits.Words > MostStandfirstWords || traits.Sentences > 3 || index + 1 >= blocks.Count || HasDateline(block))
        {
            return false;
        }

        if (roles[index + 1] is BlockRole.Separator or BlockRole.Credit)
        {
            return true;
        }

        int next = index + 1;
        while (next < blocks.Count && roles[next] != BlockRole.Body)
        {
            next++;
        }

        if (next == blocks.Count)
        {
            return false;
        }

        ReadOnlySpan<char> body = blocks[next].Of(text);
        return !traits.EndsSentence
            ? traits.Words >= 5 && BlockTraits.HasFinalMark(body)
            : HasDateline(body) || Repeats(block, body);
    }

    /// <summary>True when a block begins as agencies begin a report: <c>MOSCOW, May 6 (Reuters) -</c>.</summary>
    /// <param name="block">The block.</param>
    public static bool HasDateline(ReadOnlySpan<char> block)
    {
        ReadOnlySpan<char> head = block[..Math.Min(block.Length, 70)];
        int dash = head.IndexOfAny("–—-:");
        while (dash > 0 && dash + 1 < head.Length && head[dash - 1] != ' ' && head[dash - 1] != ')' && head[dash] is '-')
        {
            int more = head[(dash + 1)..].IndexOfAny("–—-:");
            dash = more < 0 ? -1 : dash + 1 + more;
        }

        if (dash <= 1 || !char.IsUpper(head[0]))
        {
            return false;
        }

        ReadOnlySpan<char> place = head[..dash].TrimEnd();
        int comma = place.IndexOfAny(',', '/', '(');
        ReadOnlySpan<char> town = comma < 0 ? place : place[..comma].TrimEnd();
        bool isUpper = town.Length >= 3 && !town.ContainsAnyInRange('a', 'z');
        return isUpper || Phrases.Find(place, RoleWords.Months) > 0 || (place[^1] == ')' && Phrases.Is(place[place.LastIndexOf('(')..], RoleWords.Agencies));
    }

    // More than half of the summary's longer words come again in the first paragraph.
    private static bool Repeats(ReadOnlySpan<char> summary, ReadOnlySpan<char> body)
    {
        int words = 0, again = 0;
        foreach (Range part in summary.Split(' '))
        {
            ReadOnlySpan<char> word = summary[part].Trim(".,;:!?'\"“”‘’()");
            if (word.Length >= 5)
            {
                words++;
                again += body.Contains(word[..Math.Min(word.Length, 6)], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return words >= 4 && again * 10 >= words * 6;
    }

    private static string Letters(ReadOnlySpan<char> text)
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
}
