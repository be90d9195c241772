using System.Runtime.InteropServices;
using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Metadata;
using Casus.Learning.Features;

namespace Casus.Extraction.Html;

/// <summary>Finds the dated entries that a page shows: three or more elements of one kind side by side, each with a time and running text.</summary>
internal sealed class LiveEntries
{
    private const int FewestEntries = 3, MostSteps = 6, LeastLetters = 80, MostDateline = 40, LongestHour = 12, LongestIntro = 1500;
    private const double LeastShare = 0.4;

    private readonly PageReading page;
    private readonly DateText dates;
    private readonly Dictionary<ulong, HashSet<int>> kinds = []; // elements with a time, by what they are and where

    private LiveEntries(PageReading page, DateText dates) => (this.page, this.dates) = (page, dates);

    /// <summary>By kept block: the entry that holds it and the entry's time, or an entry of -1. Null when the page shows no dated entries.</summary>
    /// <param name="page">The page.</param>
    /// <param name="kept">The blocks of its report.</param>
    /// <param name="dates">Reads dates.</param>
    public static List<(int Entry, string Dateline)>? Find(PageReading page, List<int> kept, DateText dates)
    {
        var entries = new LiveEntries(page, dates);
        List<int> times = entries.Times();
        return times.Count < FewestEntries ? null : entries.Place(times, kept);
    }

    private List<int> Times()
    {
        PageTree tree = page.Map.Tree;
        List<int> times = [];
        for (int node = page.Map.Body + 1; node < tree.End(page.Map.Body); node++)
        {
            if (tree.Tag(node) == HtmlTag.Time || (tree.Tag(node) == HtmlTag.Text && IsHour(tree.RawText(node).Trim())))
            {
                times.Add(node);
            }
        }

        return times;
    }

    // 10:32, 9.05 Uhr
    private static bool IsHour(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > LongestHour || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        int at = char.IsAsciiDigit(text[1]) ? 2 : 1;
        return text.Length >= at + 3 && text[at] is ':' or '.' or 'h' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (text.Length == at + 3 || !char.IsAsciiDigit(text[at + 3]));
    }

    private List<(int Entry, string Dateline)>? Place(List<int> times, List<int> kept)
    {
        foreach (int time in times)
        {
            foreach ((int element, ulong kind) in Around(time))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(kinds, kind, out _) ??= []).Add(element);
            }
        }

        var datelines = new SortedDictionary<int, string>();
        foreach (int time in times)
        {
            int entry = Around(time).Where(pair => kinds[pair.Kind].Count >= FewestEntries).Select(pair => pair.Element).FirstOrDefault(-1);
            if (entry >= 0 && !datelines.ContainsKey(entry) && Dateline(time) is { Length: > 0 } line)
            {
                datelines.Add(entry, line);
            }
        }

        int[] starts = [.. datelines.Keys];
        List<(int Entry, string Dateline)> placed = [.. kept.Select(index => EntryOf(page.Blocks[index].First, starts)).Select(entry => (entry, entry < 0 ? "" : datelines[entry]))];
        int all = kept.Sum(index => page.Blocks[index].Text.Length), inEntries = 0, intro = -1;
        for (int i = 0; i < kept.Count; i++)
        {
            intro = intro < 0 && placed[i].Entry >= 0 ? kept.Take(i).Sum(index => page.Blocks[index].Text.Length) : intro;
            inEntries += placed[i].Entry >= 0 ? page.Blocks[kept[i]].Text.Length : 0;
        }

        // Dated entries under a whole report are what its readers wrote.
        bool isLive = intro <= LongestIntro && inEntries >= LeastShare * all && placed.Select(place => place.Entry).Where(entry => entry >= 0).Distinct().Count() >= FewestEntries;
        return isLive ? placed : null;
    }

    private int EntryOf(int node, int[] starts)
    {
        int at = Array.BinarySearch(starts, node);
        int start = at >= 0 ? at : ~at - 1;
        return start >= 0 && page.Map.Tree.Holds(starts[start], node) ? starts[start] : -1;
    }

    // The elements around a time that hold some text beside it, from the inside out.
    private IEnumerable<(int Element, ulong Kind)> Around(int time)
    {
        PageTree tree = page.Map.Tree;
        int at = tree.Tag(time) == HtmlTag.Text ? tree.Parent(time) : time;
        for (int steps = 0; steps < MostSteps && at > page.Map.Body; steps++, at = tree.Parent(at))
        {
            if (page.Map.Letters(at) >= LeastLetters && page.Map.LinkShare(at) < 0.5f)
            {
                yield return (at, ((ulong)FeatureHash.Of(FirstClass(tree.Raw(at, HtmlAttribute.Class))) << 32) ^ ((ulong)tree.Tag(at) << 24) ^ (uint)tree.Parent(at));
            }
        }
    }

    // "entry" of "entry pinned": further classes mark single entries.
    private static ReadOnlySpan<char> FirstClass(ReadOnlySpan<char> names)
    {
        int end = names.Trim().IndexOf(' ');
        return end < 0 ? names.Trim() : names.Trim()[..end];
    }

    private string Dateline(int time)
    {
        PageTree tree = page.Map.Tree;
        string shown = tree.Tag(time) == HtmlTag.Text ? PageText.Collapse(tree.RawText(time)) : PageText.Of(tree, time, MostDateline);
        return dates.Read(tree.Tag(time) == HtmlTag.Text ? null : tree.Attribute(time, HtmlAttribute.DateTime)) is { } known ? Written(known) : shown;
    }

    /// <summary>A time as the line over an entry: "2025-05-06 10:32".</summary>
    /// <param name="time">The time.</param>
    public static string Written(PublicationTime time) =>
        time.Instant is { } instant ? instant.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : time.ToString();
}
