using Casus.Extraction.Html.Words;
using Casus.Learning.Neural;
using Casus.Learning.Trees;

namespace Casus.Extraction.Html.Blocks;

/// <summary>
/// Judges how likely each block of a page is the report's, by trees that learned it (<c>data/pages/models</c>): each block by itself, then again with
/// what was found of those around it. Immutable.
/// </summary>
internal sealed class BlockModel
{
    private const string FirstName = "blocks", SecondName = "surroundings";

    private readonly BoostedTrees first;
    private readonly BoostedTrees second;

    /// <summary>Takes trees.</summary>
    /// <param name="first">They judge a block by its own numbers.</param>
    /// <param name="second">They judge it by what the first say of it and of those around it.</param>
    public BlockModel(BoostedTrees first, BoostedTrees second) => (this.first, this.second) = (first, second);

    /// <summary>Reads the trees that come with Casus.</summary>
    public static BlockModel Load()
    {
        using Stream stream = PageResource.Open("blocks.model");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        TensorFile file = TensorFile.Read(bytes.ToArray());
        return new BlockModel(BoostedTrees.From(file, FirstName, BlockFeatures.Width), BoostedTrees.From(file, SecondName, BlockSurroundings.Width));
    }

    /// <summary>The trees as tensors of a model file.</summary>
    public IEnumerable<Tensor> ToTensors() => [.. first.ToTensors(FirstName), .. second.ToTensors(SecondName)];

    /// <summary>By block, the log-odds that it is the report's.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">What is counted over it.</param>
    public float[] Score(PageReading page, PageFigures figures)
    {
        float[] alone = Score(first, BlockFeatures.Of(page, figures), BlockFeatures.Width);
        return Score(second, BlockSurroundings.Of(page, figures, alone), BlockSurroundings.Width);
    }

    private static float[] Score(BoostedTrees trees, float[] rows, int width)
    {
        var scores = new float[rows.Length / width];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = trees.Score(rows.AsSpan(i * width, width));
        }

        return scores;
    }
}
