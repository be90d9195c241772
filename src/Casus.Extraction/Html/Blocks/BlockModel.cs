using Casus.Extraction.Html.Words;
using Casus.Learning.Neural;
using Casus.Learning.Trees;

namespace Casus.Extraction.Html.Blocks;

/// <summary>Judges how likely each block of a page is the report's, by trees that learned it (<c>data/pages/models</c>). Immutable.</summary>
internal sealed class BlockModel
{
    /// <summary>The trees' name in their file.</summary>
    public const string TreesName = "blocks";

    private readonly BoostedTrees trees;

    /// <summary>Takes trees.</summary>
    /// <param name="trees">The trees.</param>
    public BlockModel(BoostedTrees trees) => this.trees = trees;

    /// <summary>Reads the trees that come with Casus.</summary>
    public static BlockModel Load()
    {
        using Stream stream = PageResource.Open("blocks.model");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new BlockModel(BoostedTrees.From(TensorFile.Read(bytes.ToArray()), TreesName, BlockFeatures.Width));
    }

    /// <summary>By block, the log-odds that it is the report's.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">What is counted over it.</param>
    public float[] Score(PageReading page, PageFigures figures)
    {
        float[] rows = BlockFeatures.Of(page, figures), scores = new float[page.Blocks.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = trees.Score(rows.AsSpan(i * BlockFeatures.Width, BlockFeatures.Width));
        }

        return scores;
    }
}
