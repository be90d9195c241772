using Casus.Resolution.Stories;
using Xunit;

namespace Casus.Tests.Resolution.Stories;

public sealed class StoryChooserTests
{
    private static readonly Dictionary<string, long> Counts = new(StringComparer.Ordinal) { ["w:say"] = 900, ["a:KEN"] = 60, ["p:moyale"] = 3 };

    [Fact]
    public void A_report_joins_the_story_that_shares_its_rare_terms()
    {
        var report = Report("new", "2031-03-12", [], "a:KEN", "p:moyale", "w:say", "w:raid");
        var same = ("S2", Report("x", "2031-03-11", [], "a:KEN", "p:moyale", "w:say", "w:attack"));
        var other = ("S1", Report("y", "2031-03-12", [], "a:KEN", "w:say", "w:drought", "w:harvest"));

        var choice = Assert.Single(Choose(report, other, same));

        Assert.Equal("S2", choice.StoryId);
        Assert.Contains("moyale", choice.Reasons.Single(r => r.Feature == "terms").Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "2031-03-01", false)]
    [InlineData(3, "2031-01-01", true)] // it began ten weeks ago
    [InlineData(400, "2031-03-01", true)] // it has its number of reports
    [InlineData(3, null, false)]
    public void A_story_is_closed_when_it_has_run_its_time_or_number(int reports, string? first, bool isClosed)
    {
        DateOnly? day = first is null ? null : DateOnly.ParseExact(first, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(isClosed, StoryChooser.IsClosed(reports, day, new DateOnly(2031, 3, 12)));
    }

    [Fact]
    public void A_closed_story_takes_copies_only()
    {
        var alike = Report("new", "2031-03-12", [], "a:KEN", "p:moyale", "w:say", "w:raid");
        ulong[] shingles = [.. Enumerable.Range(1, 60).Select(n => (ulong)n)];
        var copy = Report("copy", "2031-03-12", shingles, "a:KEN", "p:moyale", "w:say", "w:raid");
        var told = ("S2", Report("x", "2031-03-11", shingles, "a:KEN", "p:moyale", "w:say", "w:attack"));
        var statistics = new TermStatistics(Counts, 1000);
        var closed = new HashSet<string> { "S2" };

        Assert.Equal(["S2"], StoryChooser.Choose(alike, [told], statistics));
        Assert.Empty(StoryChooser.Choose(alike, [told], statistics, closed));
        Assert.Equal(["S2"], StoryChooser.Choose(copy, [told], statistics, closed));
    }

    [Fact]
    public void Common_words_make_no_story()
    {
        Assert.Empty(Choose(Report("new", null, [], "w:say", "w:one", "w:two"), ("S1", Report("x", null, [], "w:say", "w:three", "w:four"))));
    }

    [Fact]
    public void Reports_of_far_days_are_apart_and_undated_ones_fit_any_day()
    {
        var old = ("S1", Report("x", "2031-01-02", [], "a:KEN", "p:moyale"));

        Assert.Empty(Choose(Report("new", "2031-03-12", [], "a:KEN", "p:moyale"), old));
        Assert.Single(Choose(Report("new", null, [], "a:KEN", "p:moyale"), old));
    }

    [Fact]
    public void A_near_copy_joins_whatever_its_day()
    {
        ulong[] text = [3, 8, 21, 34, 55];
        var choice = Assert.Single(Choose(Report("new", "2031-03-12", text, "w:one"), ("S4", Report("x", "2030-01-01", text, "w:two"))));

        Assert.Equal(("S4", 1.0), (choice.StoryId, choice.Similarity));
        Assert.Contains(choice.Reasons, r => r.Feature == "copy");
    }

    [Fact]
    public void The_order_of_candidates_does_not_matter()
    {
        var report = Report("new", null, [], "a:KEN", "p:moyale", "w:raid");
        (string, ReportReading)[] candidates = [("S2", Report("x", null, [], "a:KEN", "p:moyale")), ("S10", Report("y", null, [], "a:KEN", "p:moyale"))];

        Assert.Equal(Choose(report, candidates).Select(c => c.StoryId), Choose(report, candidates.Reverse().ToArray()).Select(c => c.StoryId));
        Assert.Equal("S2", Choose(report, candidates)[0].StoryId);
    }

    private static IReadOnlyList<StoryChoice> Choose(ReportReading report, params (string, ReportReading)[] candidates) =>
        StoryChooser.Compare(report, candidates, new TermStatistics(Counts, 1000));

    private static ReportReading Report(string id, string? written, ulong[] shingles, params string[] terms) => new ReportBuilder(id, written) { Shingles = shingles }.Build() with
    {
        Terms = new SortedDictionary<string, float>(terms.ToDictionary(t => t, _ => 1f), StringComparer.Ordinal),
    };
}
