using System.Text;
using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Metadata;

namespace Casus.Extraction.Html;

/// <summary>Puts a report's text together: of the page's blocks, or of what its linked data hold where the page shows less.</summary>
internal sealed class PageComposer
{
    private const int ShortLetters = 350, FewestUpdates = 2;
    private const string Between = "\n\n";

    private readonly PageReading page;
    private readonly PageFigures figures;
    private readonly PageKnowledge knowledge;
    private readonly StringBuilder text = new();
    private readonly List<Block> marked = [];

    /// <summary>Takes a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">What is counted over it.</param>
    /// <param name="knowledge">What is known of pages.</param>
    public PageComposer(PageReading page, PageFigures figures, PageKnowledge knowledge) => (this.page, this.figures, this.knowledge) = (page, figures, knowledge);

    /// <summary>Writes the text.</summary>
    /// <param name="kept">The blocks that are the report's.</param>
    /// <param name="blocks">What blocks of the text are for where they are not running text, or null.</param>
    public string Write(List<int> kept, out BlockTable? blocks)
    {
        if (HasUpdates(kept, out HashSet<string> bodies))
        {
            WriteUpdates(kept, bodies);
        }
        else
        {
            WriteBlocks(kept, LiveEntries.Find(page, kept, knowledge.Days));
        }

        // Little was found: perhaps the page's scripts write its text, and its linked data hold it.
        if (text.Length < ShortLetters && page.Metadata.ArticleBody is { } whole && whole.Length > 3 * text.Length && !whole.Contains("</", StringComparison.Ordinal))
        {
            text.Clear();
            marked.Clear();
            Paragraphs(whole).ForEach(paragraph => Add(paragraph, BlockRole.Body));
        }

        blocks = marked.Count == 0 ? null : new BlockTable(marked);
        return text.ToString();
    }

    private void Add(string words, BlockRole role)
    {
        text.Append(text.Length > 0 ? Between : "");
        int start = text.Length;
        text.Append(words);
        if (role != BlockRole.Body)
        {
            marked.Add(new Block(new TextSpan(start, text.Length), role));
        }
    }

    private void WriteBlocks(List<int> kept, List<(int Entry, string Dateline)>? entries)
    {
        var roles = new BlockRoles(page, figures, knowledge.Credits);
        int last = -1;
        for (int i = 0; i < kept.Count; i++)
        {
            string words = page.Blocks[kept[i]].Text;
            (int entry, string dateline) = entries is null ? (-1, "") : entries[i];
            if (entry >= 0 && entry != last)
            {
                Add(dateline, BlockRole.Dateline);
            }

            last = entry;
            BlockRole role = roles.Of(kept[i], i == 0);
            if (entry < 0 || (role != BlockRole.Dateline && words != dateline))
            {
                Add(words, role);
            }
        }
    }

    // The entries of a live blog stand in the linked data, often more of them than the page shows at first.
    private bool HasUpdates(List<int> kept, out HashSet<string> bodies)
    {
        bodies = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<LiveUpdate> updates = page.Metadata.Updates;
        if (updates.Count < FewestUpdates)
        {
            return false;
        }

        foreach (LiveUpdate update in updates)
        {
            bodies.UnionWith(Paragraphs(update.Body).Append(update.Headline ?? "").Select(TextLikeness.Letters));
        }

        return 2 * updates.Sum(update => update.Body.Length) >= kept.Sum(index => page.Blocks[index].Text.Length);
    }

    // What the page tells before the first of them stays before them.
    private void WriteUpdates(List<int> kept, HashSet<string> bodies)
    {
        int intro = kept.FindIndex(index => bodies.Contains(TextLikeness.Letters(page.Blocks[index].Text)));
        if (intro > 0)
        {
            var roles = new BlockRoles(page, figures, knowledge.Credits);
            WriteBlocks([.. kept.Take(intro).Where(index => roles.Of(index, false) != BlockRole.Dateline)], null);
        }

        foreach (LiveUpdate update in page.Metadata.Updates)
        {
            if (knowledge.Days.Read(update.Time) is { } time)
            {
                Add(LiveEntries.Written(time), BlockRole.Dateline);
            }

            if (update.Headline is { } headline && headline != update.Body)
            {
                Add(PageText.Collapse(headline), BlockRole.Heading);
            }

            Paragraphs(update.Body).ForEach(paragraph => Add(paragraph, BlockRole.Body));
        }
    }

    // Bodies in linked data are plain lines or, against the vocabulary, mark-up.
    private static List<string> Paragraphs(string body)
    {
        if (body.Contains("</", StringComparison.Ordinal) || body.Contains("<br", StringComparison.OrdinalIgnoreCase))
        {
            PageTree tree = PageParser.Parse(body);
            return [.. BlockReader.Read(tree, 0).Select(block => block.Text)];
        }

        return [.. body.ReplaceLineEndings("\n").Split('\n').Select(line => PageText.Collapse(line)).Where(line => line.Length > 0)];
    }
}
