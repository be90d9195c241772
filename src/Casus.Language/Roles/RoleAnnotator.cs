namespace Casus.Language.Roles;

/// <summary>
/// Cuts a text into blocks and says what each is for: headline, summary, heading, caption, pointer to another report, note of
/// correction, credit or running text. It reads layout, fixed words and what the source marked, so it needs no layer. Safe to share between threads.
/// </summary>
public sealed class RoleAnnotator : IAnnotator
{
    /// <summary>None.</summary>
    public IReadOnlyList<Type> Requires { get; } = [];

    /// <summary><see cref="BlockTable"/>.</summary>
    public IReadOnlyList<Type> Provides { get; } = [typeof(BlockTable)];

    /// <summary>Adds the blocks; every character that is not white space lies in one of them.</summary>
    /// <param name="document">The document.</param>
    public void Annotate(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string text = document.Text;
        List<TextSpan> blocks = BlockSplitter.Split(text);
        BlockRole[] roles = Roles(text, blocks, document.Document.Title);
        if (document.Document.Blocks is { } marked)
        {
            Mark(marked, blocks, roles);
        }

        var table = new Block[blocks.Count];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = new Block(blocks[i], roles[i]);
        }

        document.Add(new BlockTable(table));
    }

    private static BlockRole[] Roles(ReadOnlySpan<char> text, List<TextSpan> blocks, string? title)
    {
        var roles = new BlockRole[blocks.Count]; // Body at first
        bool isUnderPointers = false;
        for (int i = 0; i < blocks.Count; i++)
        {
            ReadOnlySpan<char> block = blocks[i].Of(text);
            BlockTraits traits = BlockTraits.Of(block);
            roles[i] = OwnRole(block, traits);
            if (roles[i] == BlockRole.Body && isUnderPointers && !traits.EndsSentence)
            {
                roles[i] = BlockRole.ReadMore;
            }

            isUnderPointers = roles[i] == BlockRole.ReadMore && (isUnderPointers || NoteRule.IsPointerLabel(block));
        }

        int under = MarkTitle(text, blocks, roles, title);
        if (under >= 0)
        {
            MarkStandfirst(text, blocks, roles, under);
        }

        HeadingRule.Mark(text, blocks, roles);
        return roles;
    }

    // What the source's mark-up says counts where the words say nothing.
    private static void Mark(BlockTable marked, List<TextSpan> blocks, BlockRole[] roles)
    {
        for (int i = 0; i < roles.Length; i++)
        {
            roles[i] = roles[i] == BlockRole.Body ? marked.RoleAt(blocks[i].Start) : roles[i];
        }
    }

    private static BlockRole OwnRole(ReadOnlySpan<char> block, BlockTraits traits)
    {
        if (!traits.HasLetterOrDigit)
        {
            return BlockRole.Separator;
        }

        if (CaptionRule.Holds(block, traits))
        {
            return BlockRole.Caption;
        }

        return NoteRule.Role(block, traits) ?? BlockRole.Body;
    }

    // Returns the index of the block under the headline, or -1 where there is no headline in the text.
    private static int MarkTitle(ReadOnlySpan<char> text, List<TextSpan> blocks, BlockRole[] roles, string? title)
    {
        int last = -1;
        for (int i = 0; i < Math.Min(blocks.Count, 4); i++)
        {
            if (HeadlineRule.IsNamedTitle(blocks[i].Of(text), title))
            {
                roles[i] = BlockRole.Title;
                last = i;
            }
        }

        int first = Array.FindIndex(roles, role => role is BlockRole.Body or BlockRole.Title);
        if (last < 0 && first >= 0 && first + 1 < blocks.Count)
        {
            ReadOnlySpan<char> block = blocks[first].Of(text);
            if (HeadlineRule.LooksLikeTitle(block, BlockTraits.Of(block)))
            {
                roles[first] = BlockRole.Title;
                last = first;
            }
        }

        return last < 0 || last + 1 >= blocks.Count ? -1 : last + 1;
    }

    private static void MarkStandfirst(ReadOnlySpan<char> text, List<TextSpan> blocks, BlockRole[] roles, int under)
    {
        while (under < blocks.Count && roles[under] is BlockRole.Credit or BlockRole.Separator)
        {
            under++;
        }

        if (under < blocks.Count && roles[under] == BlockRole.Body && HeadlineRule.IsStandfirst(text, blocks, roles, under))
        {
            roles[under] = BlockRole.Standfirst;
        }
    }
}
