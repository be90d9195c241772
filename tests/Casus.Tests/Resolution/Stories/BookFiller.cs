using System.Globalization;
using Casus.Resolution.Stories;

namespace Casus.Tests.Resolution.Stories;

/// <summary>Fills a story book as the ledger does, and compares what comes out.</summary>
/// <param name="background">How common terms are.</param>
internal sealed class BookFiller(TermBackground background)
{
    private long next = 1;

    /// <summary>The book.</summary>
    public StoryBook Book { get; private set; } = new(background);

    /// <summary>What was kept of each report.</summary>
    public Dictionary<string, ReadOnlyMemory<byte>> Marks { get; } = [];

    /// <summary>Places reports and reconciles after every so many of them and at the end.</summary>
    public BookFiller Fill(IEnumerable<ReportReading> reports, int reconcileEvery)
    {
        int placed = 0;
        foreach (var report in reports)
        {
            var placement = Book.Place(report);
            Marks[report.DocumentId] = placement.Mark;
            Book.Put(report.DocumentId, placement.StoryId.Length > 0 ? placement.StoryId : NewId());
            if (++placed % reconcileEvery == 0)
            {
                Reconcile();
            }
        }

        Reconcile();
        return this;
    }

    /// <summary>Closes the book and opens it again from what was kept.</summary>
    public BookFiller Reopen()
    {
        var closed = Book;
        Book = new StoryBook(background);
        foreach (var (id, mark) in Marks)
        {
            Book.Load(id, closed.StoryOf(id)!, mark.Span, isSettled: true);
        }

        return this;
    }

    /// <summary>By report its story.</summary>
    public Dictionary<string, string> Stories() => Marks.Keys.ToDictionary(id => id, id => Book.StoryOf(id)!);

    /// <summary>Of the pairs of reports that one of two groupings has together, the share that the other has apart.</summary>
    public static double Difference(Dictionary<string, string> a, Dictionary<string, string> b)
    {
        double inA = Pairs(a.Values), inB = Pairs(b.Values), both = Pairs(a.Select(p => p.Value + " " + b[p.Key]));
        return inA + inB - both == 0 ? 0 : (inA + inB - (2 * both)) / (inA + inB - both);
    }

    private static double Pairs(IEnumerable<string> groups) => groups.GroupBy(g => g, StringComparer.Ordinal).Sum(g => g.Count() * (g.Count() - 1.0) / 2);

    private void Reconcile()
    {
        foreach (var group in Book.Reconcile())
        {
            string story = group.StoryId.Length > 0 ? group.StoryId : NewId();
            foreach (string report in group.Arrived)
            {
                Book.Put(report, story);
            }
        }
    }

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"S{next++}");
}
