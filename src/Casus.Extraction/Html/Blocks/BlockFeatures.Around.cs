using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Html.Blocks;

internal sealed partial class BlockFeatures
{
    private static readonly HtmlTag[] Told =
    [
        HtmlTag.Article, HtmlTag.Main, HtmlTag.Section, HtmlTag.Aside, HtmlTag.Nav, HtmlTag.Footer, HtmlTag.Header, HtmlTag.Figure, HtmlTag.Figcaption, HtmlTag.Form, HtmlTag.Table,
        HtmlTag.Ul, HtmlTag.Blockquote, HtmlTag.A, HtmlTag.Label, HtmlTag.Time,
    ];

    private static readonly int[] Places = Build();

    private static int[] Build()
    {
        int[] places = new int[Enum.GetValues<HtmlTag>().Length];
        Array.Fill(places, -1);
        for (int i = 0; i < Told.Length; i++)
        {
            places[(int)Told[i]] = i;
        }

        places[(int)HtmlTag.Ol] = places[(int)HtmlTag.Ul];
        return places;
    }

    // 18 numbers: how far up elements of a kind stand, how many elements stand beside the block, and whether one around it is a list of many.
    private void AddElements(ref FeatureRow row, PageBlock block)
    {
        Span<float> far = stackalloc float[Told.Length];
        far.Fill(float.NaN);
        int steps = 0, articles = 0;
        for (int at = tree.Parent(block.First); at > map.Body; at = tree.Parent(at))
        {
            int place = Places[(int)tree.Tag(at)];
            if (place >= 0 && float.IsNaN(far[place]))
            {
                far[place] = Math.Min(steps, FarOff);
            }

            articles += tree.Tag(at) == HtmlTag.Article ? 1 : 0;
            steps++;
        }

        foreach (float value in far)
        {
            row.Add(value);
        }

        row.Add(articles);
        row.Add(map.Letters(block.Holder) == 0 ? 1 : Math.Min(1f, (float)block.Text.Length / map.Letters(block.Holder)));
    }

    // 31 numbers
    private void AddNeighbours(ref FeatureRow row, int index)
    {
        AddNeighbour(ref row, index, -1);
        AddNeighbour(ref row, index, 1);
        AddNeighbour(ref row, index, -2);
        AddNeighbour(ref row, index, 2);
        (float letters, float links) = Window(index, 4);
        row.Add(letters);
        row.Add(links);
        row.Add(SameHolder(index));
    }

    private void AddNeighbour(ref FeatureRow row, int index, int step)
    {
        int at = index + step;
        if (at < 0 || at >= page.Blocks.Count)
        {
            for (int i = 0; i < 7; i++)
            {
                row.Add(float.NaN);
            }

            return;
        }

        PageBlock block = page.Blocks[at];
        row.AddLog(block.Text.Length);
        row.Add(block.LinkShare);
        row.Add(figures.Traits[at].EndsSentence);
        row.Add((float)figures.Traits[at].Uses);
        row.Add(TagTable.IsHeading(block.Tag) ? 1 : block.Tag == HtmlTag.P ? 2 : block.Tag == HtmlTag.Li ? 3 : 4);
        row.Add(map.IsDropped(block.First) ? 2 : tree.Holds(page.Main, block.First) ? 0 : 1);
        row.Add(figures.Around(block) == figures.Around(page.Blocks[index]) ? 1 : 0);
    }

    private (float Letters, float Links) Window(int index, int width)
    {
        int from = Math.Max(0, index - width), to = Math.Min(page.Blocks.Count, index + width + 1);
        int links = 0;
        for (int i = from; i < to; i++)
        {
            links += page.Blocks[i].LinkLetters;
        }

        int letters = figures.LettersBefore[to] - figures.LettersBefore[from];
        return ((float)letters / (to - from), (float)links / Math.Max(1, letters));
    }

    private float SameHolder(int index) =>
        index > 0 && page.Blocks[index - 1].Holder == page.Blocks[index].Holder ? 1 : index + 1 < page.Blocks.Count && page.Blocks[index + 1].Holder == page.Blocks[index].Holder ? 1 : 0;
}
