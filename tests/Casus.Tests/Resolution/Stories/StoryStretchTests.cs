using Casus.Resolution.Stories;
using Casus.Tests.Resolution.Generated;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution.Stories;

/// <summary>What a book that was opened again finds, and of how many days reports are grouped together.</summary>
public sealed class StoryStretchTests
{
    private static readonly TermBackground Background = TermBackground.Load(Repository.Data, "en");

    [Fact]
    public void Reports_that_wait_are_found_as_those_that_were_put_under_their_keys()
    {
        StoryMark[] marks = [.. Generate(300).Select(r => StoryMark.Of(r, Background))];
        var columns = new StoryColumns();
        var (added, kept) = (new StorySearch(columns), new StorySearch(columns));
        int[] met = new int[marks.Length];
        for (int i = 0; i < marks.Length; i++)
        {
            int row = columns.Add(marks[i].DocumentId, new StoryMarkView(marks[i]));
            (List<int> byAdded, List<int> byKept) = ([], []);
            added.Find(marks[i].Keys, row, byAdded);
            added.Add(marks[i].Keys, row);
            if (i >= 200)
            {
                kept.Find(marks[i].Keys, row, byKept);
                Assert.Equal(byAdded.Order(), byKept.Order());
                met[i] = byAdded.Count;
            }

            kept.Keep(marks[i].Keys, row);
        }

        Assert.InRange(met.Sum(), 100, int.MaxValue);
    }

    [Fact]
    public void A_mark_is_read_as_it_was_written()
    {
        var mark = StoryMark.Of(Generate(1)[0], Background) with { Near = [(7, 0.5f), (9, 0.25f)] };

        var view = new StoryMarkView(mark.ToBytes());

        Assert.True(view.IsRead);
        Assert.Equal((mark.Day, mark.IsDayOwn, 2), (view.Day, view.IsDayOwn, view.Links));
        Assert.Equal(mark.Terms, view.Terms.ToArray());
        Assert.Equal(mark.Sketch, view.Sketch.ToArray());
        Assert.Equal(mark.Keys, view.Keys.ToArray());
        Assert.Equal((9UL, 0.25f), (view.Report(1), view.Likeness(1)));
        Assert.False(new StoryMarkView([99, .. mark.ToBytes().AsSpan(1)]).IsRead);
        Assert.False(new StoryMarkView([]).IsRead);
    }

    [Fact]
    public void Many_reports_are_grouped_together_only_when_their_days_are_near()
    {
        var days = Span(own: true, 700, 700 + StoryReach.MostDays);
        var more = Span(own: true, 700, 701 + StoryReach.MostDays);

        Assert.False(StoryReach.AreTooMany(StoryReach.MostRows, days));
        Assert.True(StoryReach.AreTooMany(StoryReach.MostRows + 1, days));
        Assert.False(StoryReach.AreTooMany(StoryReach.FewRows, more));
        Assert.True(StoryReach.AreTooMany(StoryReach.FewRows + 1, more));
        Assert.Equal((StoryReach.MostDays, 0, 0), (days.Length, Span(own: true, 700).Length, Span(own: false, 1, 700).Length));
    }

    [Fact]
    public void Headlines_are_linked_by_less_than_long_reports()
    {
        Assert.Equal(StoryWeights.LinkShare * StoryWeights.Join, StoryBrevity.Link(byte.MaxValue, byte.MaxValue), 0.001);
        Assert.Equal(StoryWeights.Link, StoryBrevity.Link(1, 1), 0.001);
        Assert.True(StoryBrevity.Link(8, 90) < StoryBrevity.Link(90, 90));
    }

    private static DaySpan Span(bool own, params int[] days)
    {
        var columns = new StoryColumns();
        foreach (int day in days)
        {
            columns.Add($"r{day}", new StoryMarkView(new StoryMark { DocumentId = "", Day = day, IsDayOwn = own, Terms = [], Sketch = [], Keys = [] }));
        }

        return Enumerable.Range(0, days.Length).Aggregate(new DaySpan(columns, 0), (span, row) => span.With(columns, row));
    }

    private static ReportReading[] Generate(int count)
    {
        string table = Repository.Data.ReadText("languages/en/models/story-terms.tsv");
        return [.. new GeneratedNews(new NewsVocabulary(table), new NewsOptions { PerDay = 40, Undated = 0.05, Inferred = 0.1 }).Make(count).Select(r => r.Reading)];
    }
}
