namespace Casus;

/// <summary>The blocks of a document in text order; together they hold all text that is not white space.</summary>
/// <param name="Blocks">The blocks.</param>
public sealed record BlockTable(IReadOnlyList<Block> Blocks)
{
    /// <summary>The role of the block that holds a position; <see cref="BlockRole.Body"/> between blocks.</summary>
    /// <param name="position">A UTF-16 offset into the text.</param>
    public BlockRole RoleAt(int position)
    {
        int low = 0, high = Blocks.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Blocks[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < Blocks.Count && Blocks[low].Span.Start <= position ? Blocks[low].Role : BlockRole.Body;
    }
}
