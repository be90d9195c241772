namespace Casus.Language.Roles;

/// <summary>Section headings, and the headlines of other reports that stand at a page's end.</summary>
internal static class HeadingRule
{
    private const int MostWords = 14;
    private const int MostQuestionWords = 10;

    /// <summary>True when a block could be a heading by itself.</summary>
    /// <param name="block">The block.</param>
    /// <param name="traits">What can be seen of it.</param>
    public static bool LooksLikeHeading(ReadOnlySpan<char> block, BlockTraits traits)
    {
        if (traits.Words is 0 or > MostWords || traits.IsBullet || block.EndsWith(',') || block.EndsWith(';'))
        {
            return false;
        }

        if (!traits.EndsSentence)
        {
            return !(char.IsLower(block[0]) || block[0] is '"' or '“' && !traits.IsTitleCase);
        }

        return traits is { IsQuestion: true, Sentences: 1, Words: <= MostQuestionWords } && block[0] is not ('"' or '“' or '‘' or '\'');
    }

    /// <summary>Marks headings: a candidate, or at most two in a row, above running text.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="roles">The roles known so far; changed.</param>
    public static void Mark(ReadOnlySpan<char> text, List<TextSpan> blocks, BlockRole[] roles)
    {
        int index = 0;
        while (index < blocks.Count)
        {
            int end = index;
            while (end < blocks.Count && roles[end] == BlockRole.Body && IsCandidate(text, blocks[end]))
            {
                end++;
            }

            if (end == index)
            {
                index++;
                continue;
            }

            MarkRun(text, blocks, roles, index, end);
            index = end;
        }
    }

    // A run of three and more lines is a list, save its title-case last line above text.
    private static void MarkRun(ReadOnlySpan<char> text, List<TextSpan> blocks, BlockRole[] roles, int start, int end)
    {
        int next = end;
        while (next < blocks.Count && roles[next] is BlockRole.Separator or BlockRole.Caption or BlockRole.Credit)
        {
            next++;
        }

        bool isAboveText = next < blocks.Count && roles[next] == BlockRole.Body;
        bool isListed = isAboveText && BlockTraits.Of(blocks[next].Of(text)).IsBullet;
        for (int i = start; i < end; i++)
        {
            bool isTitleCase = BlockTraits.Of(blocks[i].Of(text)).IsTitleCase;
            if (isAboveText && (end - start <= 2 || (i == end - 1 && isTitleCase) || isListed))
            {
                roles[i] = BlockRole.Heading;
            }
            else if (!isAboveText && start > 0 && isTitleCase && BlockTraits.Of(blocks[i].Of(text)).Words >= 4)
            {
                roles[i] = BlockRole.ReadMore; // Headlines of other reports after the last paragraph.
            }
        }
    }

    private static bool IsCandidate(ReadOnlySpan<char> text, TextSpan block) =>
        LooksLikeHeading(block.Of(text), BlockTraits.Of(block.Of(text)));
}
