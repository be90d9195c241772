using System.Text;
using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Html.Words;

namespace Casus.Tools.Train.Pages;

/// <summary>A page as its blocks are learned from: by block its numbers, the answer, and how much the answer counts.</summary>
internal sealed class PageExample
{
    /// <summary>How much an answer counts that a first guess gives.</summary>
    public const float GuessWeight = 0.25f;

    private const float SureWeight = 4, AgreedWeight = 1;

    /// <summary>Makes the example of a page.</summary>
    /// <param name="gold">What is known of its text.</param>
    /// <param name="page">The page.</param>
    /// <param name="figures">What is counted over it.</param>
    public PageExample(PageGold gold, PageReading page, PageFigures figures)
    {
        (Gold, Page, Figures) = (gold, page, figures);
        float[] rows = BlockFeatures.Of(page, figures);
        Rows = [.. Enumerable.Range(0, page.Blocks.Count).Select(i => rows.AsSpan(i * BlockFeatures.Width, BlockFeatures.Width).ToArray())];
        Answers = new bool[Rows.Length];
        Weights = new float[Rows.Length];
        Guess();
        Mark(gold.Comments, false);
        Mark(gold.Unwanted, false);
        Mark(gold.Wanted, true);
    }

    /// <summary>What is known of its text.</summary>
    public PageGold Gold { get; }

    /// <summary>The page.</summary>
    public PageReading Page { get; }

    /// <summary>What is counted over it.</summary>
    public PageFigures Figures { get; }

    /// <summary>By block: its numbers.</summary>
    public float[][] Rows { get; }

    /// <summary>By block: true where it is the report's.</summary>
    public bool[] Answers { get; }

    /// <summary>By block: how much its answer counts; 0 where nobody knows it.</summary>
    public float[] Weights { get; }

    private PageExample(PageExample other)
    {
        (Gold, Page, Figures, Rows) = (other.Gold, other.Page, other.Figures, other.Rows);
        (Answers, Weights) = ([.. other.Answers], [.. other.Weights]);
    }

    /// <summary>The same page, to be answered on its own.</summary>
    public PageExample Copy() => new(this);

    /// <summary>By block: the numbers by which it is judged a second time.</summary>
    /// <param name="scores">By block, its log-odds by itself.</param>
    public float[][] Surroundings(float[] scores)
    {
        float[] rows = BlockSurroundings.Of(Page, Figures, scores);
        return [.. Enumerable.Range(0, Page.Blocks.Count).Select(i => rows.AsSpan(i * BlockSurroundings.Width, BlockSurroundings.Width).ToArray())];
    }

    // Nothing but the page is known: the report as its own data hold it, else what stands in the main element and is called nothing else.
    private void Guess()
    {
        for (int i = 0; i < Rows.Length; i++)
        {
            PageBlock block = Page.Blocks[i];
            string letters = TextLikeness.Letters(block.Text);
            bool isMain = Page.Map.Tree.Holds(Page.Main, block.First) && !Page.Map.IsDropped(block.First);
            bool isLike = isMain && block.LinkShare < 0.5f && Figures.Traits[i].Uses == PhraseUse.None;
            bool? stated = Figures.Body is { } body && body.Length > 500 ? body.Contains(letters, StringComparison.Ordinal) : null;
            Answers[i] = stated ?? isLike;
            Weights[i] = letters.Length == 0 ? 0 : stated is { } known ? (known == isLike ? 1.5f : GuessWeight) : isMain == isLike && (!isLike || block.Text.Length >= 80) ? AgreedWeight : GuessWeight;
        }
    }

    // A piece may begin in one block and end in the next.
    private void Mark(IEnumerable<string> pieces, bool answer)
    {
        var text = new StringBuilder();
        int[] starts = new int[Rows.Length + 1];
        for (int i = 0; i < Rows.Length; i++)
        {
            text.Append(Page.Blocks[i].Text).Append(' ');
            starts[i + 1] = text.Length;
        }

        string whole = text.ToString();
        foreach (string piece in pieces.Select(p => string.Join(' ', p.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(p => p.Length > 0))
        {
            List<int> found = [];
            for (int at = whole.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = whole.IndexOf(piece, at + 1, StringComparison.Ordinal))
            {
                found.AddRange(Enumerable.Range(0, Rows.Length).Where(i => starts[i] < at + piece.Length && starts[i + 1] - 1 > at));
            }

            // Of places that hold a wanted piece, the likeliest alone is wanted.
            found = answer && found.Exists(i => Answers[i]) ? found.FindAll(i => Answers[i]) : found;
            foreach (int i in found)
            {
                Answers[i] = answer;
                Weights[i] = SureWeight / (answer ? Math.Max(1, found.Count / 2f) : Math.Max(1, found.Count / 3f));
            }
        }
    }
}
