using Casus.Packs;
using Casus.Signals.Tension;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Signals.Tension;

public sealed class TensionReaderTests
{
    private static readonly Codebook Codebook = Codebook.Load(DataPack.FromFolder(Repository.PathOf("data")));
    private static readonly ActorPair Pair = new(new ActorCode("KEN"), new ActorCode("ETH"));
    private static readonly TensionReader Reader = new(Codebook);

    [Fact]
    public void A_day_has_its_counts_scores_and_events()
    {
        var series = Read(
            Acts.Of(3, "ASSAULT aerial 195", "KEN", "ETH", "2031-03-02"),
            Acts.Of(1, "ACCUSE - 112", "ETH", "KEN", "2031-03-02"),
            Acts.Of(2, "CONSULT phone 041", "ETH KEN", "", "2031-03-04T14:00"));
        Assert.Equal(3, series.Length);
        var day = series[0];
        Assert.Equal((0, 0, 1, 1), (day.VerbalCooperation, day.MaterialCooperation, day.VerbalConflict, day.MaterialConflict));
        Assert.Equal(["E1", "E3"], day.EventIds);
        double air = Codebook.FindCameo("195")!.Goldstein, accuse = Codebook.FindCameo("112")!.Goldstein;
        Assert.Equal(new ScoreSum(air + accuse, (air + accuse) / 2, air), day.Goldstein);
        Assert.Equal(-9.5 + -3, day.Plover.Sum, 1e-12);
        Assert.Empty(series[1].EventIds);
        Assert.Equal(default, series[1].Goldstein);
        Assert.Equal(1, series[2].Cooperation);
        Assert.Equal([2, 0, 0], series.Counts(Measure.Conflict));
    }

    [Fact]
    public void What_has_no_day_or_did_not_happen_stands_apart()
    {
        var series = Read(
            Acts.Of(1, "ACCUSE - 112", "KEN", "ETH", ""),
            Acts.Of(2, "ACCUSE - 112", "KEN", "ETH", "2031-03"),
            Acts.Of(3, "ACCUSE - 112", "KEN", "ETH", "2031-W10"),
            Acts.Of(4, "ASSAULT - 190", "KEN", "ETH", "2031-03-02", EventStatus.Denied),
            Acts.Of(5, "ASSAULT - 190", "KEN", "ETH", "2031-03-02", EventStatus.Threatened),
            Acts.Of(6, "THREATEN - 130", "KEN", "ETH", "2031-03-02", EventStatus.Threatened),
            Acts.Of(7, "AGREE - 039", "NOR", "KEN ETH", "2031-03-02"),
            Acts.Of(8, "ACCUSE - 112", "KEN", "ETH", "2031-03-03") with { Date = new EventDate("2031-03-03", DatePrecision.Day, DateBasis.Published) });
        Assert.Equal(["E6"], series[0].EventIds);
        Assert.Equal(["E1", "E8"], series.Apart[ApartReason.Undated]);
        Assert.Equal(["E2", "E3"], series.Apart[ApartReason.NoSingleDay]);
        Assert.Equal(["E4"], series.Apart[ApartReason.Denied]);
        Assert.Equal(["E5"], series.Apart[ApartReason.NotYetDone]);
        Assert.Equal(["E7"], series.Apart[ApartReason.Aside]);
        Assert.Equal(1, series.Length);
    }

    [Fact]
    public void Ids_of_any_form_are_kept_apart_and_in_order()
    {
        Event Named(string id) => Acts.Of(1, "ACCUSE - 112", "KEN", "ETH", "2031-03-02") with { Id = id };
        var series = Read(Named("zebra"), Named("E10"), Named("9999999999999999999"), Named("E2"), Named("E10"), Named("apple"));
        Assert.Equal(["E2", "E10", "9999999999999999999", "apple", "zebra"], series[0].EventIds);
    }

    [Theory]
    [InlineData("2031-02-29")]
    [InlineData("2031-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("2031/03/02")]
    [InlineData("2031-0a-02")]
    public void A_day_that_is_none_is_no_day(string date) =>
        Assert.Equal(["E1"], Read(Acts.Of(1, "ACCUSE - 112", "KEN", "ETH", date)).Apart[ApartReason.NoSingleDay]);

    [Fact]
    public void Without_a_dated_event_the_series_is_empty()
    {
        var series = Read(Acts.Of(1, "ACCUSE - 112", "KEN", "ETH", ""));
        Assert.Equal(0, series.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => series[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Each_event_of_the_pair_stands_once_and_the_order_changes_nothing(int seed)
    {
        var random = new Random(seed);
        var events = Enumerable.Range(1, 300).Select(i => Any(random, i)).ToArray();
        var options = new TensionOptions
        {
            From = seed % 2 == 0 ? new DateOnly(2031, 1, 10) : null,
            Direction = seed % 3 == 0 ? PairDirection.AToB : null,
        };
        var series = Reader.Read(Pair, events, options);
        var days = Enumerable.Range(0, series.Length).Select(i => series[i]).ToList();
        string[] placed = [.. days.SelectMany(d => d.EventIds), .. series.Apart.Values.SelectMany(ids => ids)];
        Assert.Equal(events.Where(e => Pair.Of(e) is not null).Select(e => e.Id).Order(StringComparer.Ordinal), placed.Order(StringComparer.Ordinal));
        Assert.Equal(series.Acts, days.Sum(d => d.EventIds.Count));
        Assert.Equal(series.Acts, days.Sum(d => d.Conflict + d.Cooperation));
        Assert.Equal(days.Sum(d => d.Goldstein.Sum), series.Values(Measure.Goldstein).Sum(), 1e-9);

        random.Shuffle(events);
        var again = Reader.Read(Pair, events.Concat(events.Take(20)), options);
        Assert.Equal(Lines(series), Lines(again));
    }

    private static IEnumerable<string> Lines(TensionSeries series) => Enumerable.Range(0, series.Length).Select(i => series[i])
        .Select(d => FormattableString.Invariant($"{d.Day:o} {d.Conflict} {d.Cooperation} {d.Goldstein.Sum:R} {d.Plover.Least:R} {string.Join(' ', d.EventIds)}"))
        .Concat(series.Apart.Select(a => $"{a.Key} {string.Join(' ', a.Value)}"));

    private static Event Any(Random random, int number)
    {
        string[] codes = ["ASSAULT aerial 195", "ACCUSE allege 112", "CONSULT phone 041", "AID - 070", "THREATEN violence 138"];
        string[] sides = ["KEN", "ETH", "KEN ETH", "NOR", "ETH NOR", ""];
        string[] dates = ["", "2031-01", "2031-W03", "2031"];
        string date = random.Next(3) == 0 ? dates[random.Next(dates.Length)] : $"2031-01-{1 + random.Next(28):00}";
        return Acts.Of(number, codes[random.Next(codes.Length)], sides[random.Next(sides.Length)], sides[random.Next(sides.Length)], date,
            random.Next(4) == 0 ? (EventStatus)random.Next(5) : EventStatus.Actual);
    }

    private static TensionSeries Read(params Event[] events) => Reader.Read(Pair, events, new TensionOptions());
}
