using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Html.Blocks;

/// <summary>Chooses the blocks that are the report, by their scores and by what no score decides: repeats, the headline, headings over nothing.</summary>
internal static class BlockChoice
{
    private const int LeastLetters = 40, LongestNote = 300, LongestLead = 80, LongestKicker = 60, LongestBox = 500, SmallPage = 200;
    private const float ListSlack = 3;

    /// <summary>The blocks that are kept, in order, by their indices.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">What is counted over it.</param>
    /// <param name="scores">By block, the log-odds that it is the report's.</param>
    /// <param name="threshold">Log-odds above which a block is kept.</param>
    public static List<int> Choose(PageReading page, PageFigures figures, float[] scores, float threshold)
    {
        List<int> kept = Above(page, figures, scores, threshold);
        for (int tries = 1; tries <= 3 && Letters(page, kept) < LeastLetters; tries++)
        {
            kept = Above(page, figures, scores, threshold - tries); // Rather too much than nothing.
        }

        List<int> main = Letters(page, kept) >= LeastLetters ? [] : InMain(page, figures);
        return Letters(page, main) > Letters(page, kept) ? main : kept;
    }

    // No block is like a report's: what runs in the main element is the best guess.
    private static List<int> InMain(PageReading page, PageFigures figures)
    {
        List<int> kept = [];
        int least = figures.LettersBefore[^1] < SmallPage ? 1 : PageMap.LeastLetters;
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            PageBlock block = page.Blocks[i];
            bool isInMain = page.Map.Tree.Holds(page.Main, block.First) && !page.Map.IsDropped(block.First);
            if (isInMain && block.LinkShare < 0.5f && block.Text.Length >= least && !IsNothing(page, figures, i))
            {
                kept.Add(i);
            }
        }

        return kept;
    }

    private static int Letters(PageReading page, List<int> kept) => kept.Sum(index => page.Blocks[index].Text.Length);

    private static List<int> Above(PageReading page, PageFigures figures, float[] scores, float threshold)
    {
        List<int> kept = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        HashSet<int> lists = KeptLists(page, figures, scores, threshold);
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            PageBlock block = page.Blocks[i];
            bool isListed = block.Tag == HtmlTag.Li && scores[i] > threshold - ListSlack && lists.Contains(figures.Around(block));
            if ((scores[i] > threshold || isListed || IsSummary(page, figures, i)) && !IsNothing(page, figures, i) && (block.Text.Length <= 30 || seen.Add(block.Text)))
            {
                kept.Add(i);
            }
        }

        return WithoutEmptyHeadings(page, figures, kept);
    }

    // The summary right under the headline, which its name tells.
    private static bool IsSummary(PageReading page, PageFigures figures, int index)
    {
        PageBlock block = page.Blocks[index];
        PartKind kinds = page.Map.Kinds(block.Holder);
        return figures.Headline >= 0 && index - figures.Headline is 1 or 2 && block.Text.Length is >= 40 and <= 600 && block.LinkLetters == 0
            && figures.Traits[index].Uses == PhraseUse.None && (kinds & PartKind.Lead) != 0 && (kinds & (PartKind.Caption | PartKind.Related | PartKind.Teaser | PartKind.Hidden)) == 0;
    }

    // Lists most of whose words are kept; a short last item belongs to them.
    private static HashSet<int> KeptLists(PageReading page, PageFigures figures, float[] scores, float threshold)
    {
        var letters = new Dictionary<int, int>();
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            PageBlock block = page.Blocks[i];
            if (block.Tag == HtmlTag.Li)
            {
                int list = figures.Around(block);
                letters[list] = letters.GetValueOrDefault(list) + (scores[i] > threshold ? block.Text.Length : -block.Text.Length);
            }
        }

        return [.. letters.Where(list => list.Value > 0).Select(list => list.Key)];
    }

    private static bool IsNothing(PageReading page, PageFigures figures, int index)
    {
        PageBlock block = page.Blocks[index];
        bool isAbove = index < figures.FirstRunning && block.Text.Length >= 10; // "Headline" above, "Headline - Outlet" as the title
        bool isTitle = page.Metadata.Title is { } title && (block.Text.Equals(title, StringComparison.OrdinalIgnoreCase) || (isAbove && title.StartsWith(block.Text, StringComparison.OrdinalIgnoreCase)));
        BlockTraits traits = figures.Traits[index];
        bool isKicker = index < figures.Headline && block.Text.Length <= LongestKicker && !traits.EndsSentence; // "World / South Asia" over the headline
        return isTitle || isKicker || IsForOutlet(page, figures, index) || IsByline(page, figures, index) || block.Tag == HtmlTag.H1 || (traits.Uses & PhraseUse.Whole) != 0 || !block.Text.Any(char.IsLetterOrDigit);
    }

    // "Sign up for our newsletter ..."; in a box that is called so, one such word is enough.
    private static bool IsForOutlet(PageReading page, PageFigures figures, int index)
    {
        PageBlock block = page.Blocks[index];
        BlockTraits traits = figures.Traits[index];
        bool isBoxed = (page.Map.Kinds(block.Holder) & (PartKind.Subscribe | PartKind.Advert)) != 0 && (page.Map.Kinds(block.Holder) & PartKind.Body) == 0;
        return block.Text.Length <= LongestNote && (IsInForm(page.Map, block.Holder) || (isBoxed && traits.Insides >= 1) || ((traits.Uses & PhraseUse.Start) != 0 && traits.Insides >= 2));
    }

    // A small box that is called a subscription's and has something to fill in or press.
    private static bool IsInForm(PageMap map, int holder)
    {
        int at = holder;
        for (int steps = 0; steps < 3 && at > map.Body && map.Letters(at) <= LongestBox; steps++, at = map.Tree.Parent(at))
        {
            if ((map.Kinds(at) & PartKind.Subscribe) == 0)
            {
                continue;
            }

            for (int node = at + 1; node < map.Tree.End(at); node++)
            {
                if (map.Tree.Tag(node) is HtmlTag.Form or HtmlTag.Input or HtmlTag.Button)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The line over the text that was read as the author line.
    private static bool IsByline(PageReading page, PageFigures figures, int index) => page.Metadata.Byline is { } byline && index < figures.FirstRunning
        && !figures.Traits[index].EndsSentence && page.Blocks[index].Text.Length <= byline.Length + LongestLead && page.Blocks[index].Text.Contains(byline, StringComparison.OrdinalIgnoreCase);

    private static List<int> WithoutEmptyHeadings(PageReading page, PageFigures figures, List<int> blocks)
    {
        List<int> kept = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = page.Blocks[blocks[i]];
            bool isEmpty = block.IsHeading && !IsSummary(page, figures, blocks[i]) && (i + 1 == blocks.Count || (page.Blocks[blocks[i + 1]].IsHeading && page.Blocks[blocks[i + 1]].Tag <= block.Tag));
            if (!isEmpty || (block.Text.Length > 60 && i + 1 < blocks.Count))
            {
                kept.Add(blocks[i]);
            }
        }

        return kept;
    }
}
