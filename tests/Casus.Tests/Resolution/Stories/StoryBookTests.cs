using System.Globalization;
using Casus.Resolution.Stories;
using Xunit;

namespace Casus.Tests.Resolution.Stories;

public sealed class StoryBookTests
{
    private static readonly DateOnly Day = new(2031, 3, 12);

    [Fact]
    public void Reports_that_share_rare_terms_are_one_story_and_others_are_not()
    {
        var (stories, _) = Read([Told("a", Day, 1), Told("b", Day.AddDays(1), 1), Told("c", Day, 2)]);

        Assert.Equal(["a b", "c"], stories);
    }

    [Fact]
    public void Reports_of_far_days_are_apart_and_undated_ones_fit_any_day()
    {
        Assert.Equal(["a", "b"], Read([Told("a", Day, 1), Told("b", Day.AddDays(40), 1)]).Stories);
        Assert.Equal(["a b"], Read([Told("a", Day, 1), Told("b", null, 1)]).Stories);
    }

    [Fact]
    public void A_near_copy_is_of_one_story_whatever_its_day()
    {
        ulong[] text = [.. Enumerable.Range(1, 30).Select(n => (ulong)n << 32)];

        Assert.Equal(["a b"], Read([Told("a", Day, 1) with { Shingles = text }, Told("b", Day.AddYears(1), 1) with { Shingles = text }]).Stories);
    }

    [Fact]
    public void A_report_has_a_story_at_once()
    {
        var book = new StoryBook(TermBackground.Empty);
        book.Place(Told("a", Day, 1));
        book.Put("a", "S7");

        var like = book.Place(Told("b", Day, 1));
        var unlike = book.Place(Told("c", Day, 2));

        Assert.Equal(("S7", ""), (like.StoryId, unlike.StoryId));
        Assert.True(like.Likeness > 0.3);
        Assert.Equal(("S7", "S7", null), (book.StoryOf("a"), book.StoryOf("b"), book.StoryOf("c")));
        Assert.Throws<ArgumentException>(() => book.Put("d", "S1"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1000)]
    public void The_order_of_arrival_and_the_times_of_reconciliation_do_not_matter(int reconcileEvery)
    {
        var reports = Generate(320, seed: 5);
        string[] expected = Read(reports).Stories;
        Assert.InRange(expected.Length, 20, 200);
        for (int seed = 1; seed <= 4; seed++)
        {
            var shuffled = reports.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(expected, Read(shuffled, reconcileEvery).Stories);
        }
    }

    [Fact]
    public void A_book_opened_again_goes_on_as_if_it_had_never_been_closed()
    {
        var reports = Generate(240, seed: 9);
        string[] expected = Read(reports).Stories;
        var (first, marks) = Fill(reports[..150], 50);
        var second = new StoryBook(TermBackground.Empty);
        foreach (var (id, mark) in marks)
        {
            Assert.True(second.Load(id, first.StoryOf(id)!, mark.Span, isSettled: true));
        }

        Continue(second, reports[150..], 30, 1000);

        Assert.Equal(expected, Stories(second, reports));
        Assert.False(second.Load("x", "S1", new byte[3], isSettled: true));
    }

    [Fact]
    public void What_was_placed_and_not_reconciled_is_reconciled_after_opening_again()
    {
        var reports = Generate(120, seed: 3);
        var marks = new List<(string Id, ReadOnlyMemory<byte> Mark)>();
        var placed = new StoryBook(TermBackground.Empty);
        foreach (var report in reports)
        {
            marks.Add((report.DocumentId, placed.Place(report).Mark));
        }

        var book = new StoryBook(TermBackground.Empty);
        for (int i = 0; i < marks.Count; i++)
        {
            book.Load(marks[i].Id, $"S{i + 1}", marks[i].Mark.Span, isSettled: false);
        }

        Continue(book, [], 1, 1000);

        Assert.Equal(Read(reports).Stories, Stories(book, reports));
    }

    [Fact]
    public void A_story_keeps_its_id_where_most_of_its_reports_go_and_a_new_text_can_leave()
    {
        var (book, _) = Fill([Told("a", Day, 1), Told("b", Day, 1), Told("c", Day, 1)], 1);
        string story = book.StoryOf("a")!;

        book.Place(Told("a", Day, 2));
        var group = Assert.Single(book.Reconcile());

        Assert.Equal(("", "a"), (group.StoryId, Assert.Single(group.Arrived)));
        Assert.Equal((story, story), (book.StoryOf("b"), book.StoryOf("c")));
        Assert.Equal(3, book.Count);
    }

    [Fact]
    public void Stories_that_a_later_report_connects_become_one_with_the_id_of_the_larger()
    {
        var book = new StoryBook(TermBackground.Empty);
        foreach (var (id, story) in new[] { ("a", "S1"), ("b", "S2"), ("c", "S2") })
        {
            book.Place(Told(id, Day, 1));
            book.Put(id, story);
        }

        var group = Assert.Single(book.Reconcile());

        Assert.Equal(("S2", "a"), (group.StoryId, Assert.Single(group.Arrived)));
        Assert.Empty(book.Reconcile());
    }

    private static (string[] Stories, StoryBook Book) Read(IReadOnlyList<ReportReading> reports, int reconcileEvery = 1000)
    {
        var (book, _) = Fill(reports, reconcileEvery);
        return (Stories(book, reports), book);
    }

    private static (StoryBook Book, List<(string Id, ReadOnlyMemory<byte> Mark)> Marks) Fill(IReadOnlyList<ReportReading> reports, int reconcileEvery)
    {
        var book = new StoryBook(TermBackground.Empty);
        return (book, Continue(book, reports, reconcileEvery, 1));
    }

    private static List<(string Id, ReadOnlyMemory<byte> Mark)> Continue(StoryBook book, IReadOnlyList<ReportReading> reports, int reconcileEvery, int next)
    {
        var marks = new List<(string, ReadOnlyMemory<byte>)>();
        for (int i = 0; i <= reports.Count; i++)
        {
            if (i == reports.Count || i % reconcileEvery == reconcileEvery - 1)
            {
                foreach (var group in book.Reconcile())
                {
                    string story = group.StoryId.Length > 0 ? group.StoryId : string.Create(CultureInfo.InvariantCulture, $"S{next++}");
                    foreach (string id in group.Arrived)
                    {
                        book.Put(id, story);
                    }
                }
            }

            if (i < reports.Count)
            {
                var placement = book.Place(reports[i]);
                marks.Add((reports[i].DocumentId, placement.Mark));
                book.Put(reports[i].DocumentId, placement.StoryId.Length > 0 ? placement.StoryId : string.Create(CultureInfo.InvariantCulture, $"S{next++}"));
            }
        }

        return marks;
    }

    private static string[] Stories(StoryBook book, IEnumerable<ReportReading> reports) =>
    [
        .. reports.Select(r => r.DocumentId).GroupBy(id => book.StoryOf(id)).Select(g => string.Join(' ', g.Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    // A report of a story: nine of the story's twelve words and six words of its own.
    private static ReportReading Told(string id, DateOnly? day, int story)
    {
        var terms = Enumerable.Range(0, 9).Select(k => $"x:s{story}w{k}").Concat(Enumerable.Range(0, 6).Select(k => $"x:{id}o{k}"));
        return Reading(id, day, terms);
    }

    // Stories of one to twelve reports that share words with each other, so that parts hang together.
    private static ReportReading[] Generate(int count, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                int story = (int)(60 * random.NextDouble() * random.NextDouble());
                var own = Enumerable.Range(0, 12).Where(_ => random.Next(3) > 0).Select(k => $"x:s{story}w{k}");
                var shared = Enumerable.Range(0, 8).Select(_ => $"x:c{random.Next(80)}");
                var noise = Enumerable.Range(0, 6).Select(_ => $"x:n{random.Next(4000)}");
                return Reading($"r{i:000}", random.Next(9) == 0 ? null : Day.AddDays(story % 13), [.. own, .. shared, .. noise]);
            }),
        ];
    }

    private static ReportReading Reading(string id, DateOnly? day, IEnumerable<string> terms) => new()
    {
        DocumentId = id,
        Reference = day,
        Coded = new CodedReport([], [], []),
        Terms = terms.Distinct().ToDictionary(t => t, t => t.StartsWith("x:s", StringComparison.Ordinal) ? 2f : 1f, StringComparer.Ordinal),
    };
}
