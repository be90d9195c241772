using System.Globalization;
using Casus.Grounding.Times;
using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Times;

public sealed class FeastCalendarTests
{
    private readonly FeastCalendar feasts = FeastCalendar.Load(Repository.Data);

    [Theory]
    [InlineData("easter", "2000-04-23")]
    [InlineData("easter", "2009-04-12")]
    [InlineData("easter", "2038-04-25")]
    [InlineData("good-friday", "2024-03-29")]
    [InlineData("orthodox-easter", "2009-04-19")]
    [InlineData("orthodox-easter", "2025-04-20")]
    [InlineData("pentecost", "2008-05-11")]
    [InlineData("thanksgiving", "2012-11-22")]
    [InlineData("memorial-day", "2021-05-31")]
    [InlineData("martin-luther-king-day", "2024-01-15")]
    [InlineData("labor-day", "2015-09-07")]
    [InlineData("election-day", "2016-11-08")]
    [InlineData("diwali", "2018-11-07")]
    [InlineData("lunar-new-year", "2023-01-22")]
    [InlineData("eid-al-fitr", "2020-05-24")]
    [InlineData("yom-kippur", "2023-09-25")]
    [InlineData("israeli-independence-day", "2024-05-14")]
    public void A_feast_falls_on_its_day(string feast, string first)
    {
        DateOnly day = DateOnly.Parse(first, CultureInfo.InvariantCulture);
        Assert.Equal(day, feasts.In(feast, day.Year)?.First);
    }

    // The table comes from another implementation of the calendars than the one that stands here. The two hold other Umm al-Qura tables for
    // years before 2000 and after 2029 and differ there by a day at most.
    [Fact]
    public void The_table_agrees_with_the_calendars_themselves()
    {
        var hijri = new UmAlQuraCalendar();
        var hebrew = new HebrewCalendar();
        var persian = new PersianCalendar();
        var chinese = new ChineseLunisolarCalendar();
        CheckLunar("ramadan", day => (hijri.GetMonth(day), hijri.GetDayOfMonth(day)), (9, 1));
        CheckLunar("ashura", day => (hijri.GetMonth(day), hijri.GetDayOfMonth(day)), (1, 10));
        CheckLunar("eid-al-adha", day => (hijri.GetMonth(day), hijri.GetDayOfMonth(day)), (12, 10));
        Check("yom-kippur", day => (hebrew.GetMonth(day), hebrew.GetDayOfMonth(day)), (1, 10));
        Check("passover", day => (hebrew.GetMonth(day) - (hebrew.IsLeapYear(hebrew.GetYear(day)) ? 1 : 0), hebrew.GetDayOfMonth(day)), (7, 15));
        Check("nowruz", day => (persian.GetMonth(day), persian.GetDayOfMonth(day)), (1, 1));
        Check("lunar-new-year", day => (chinese.GetMonth(day), chinese.GetDayOfMonth(day)), (1, 1));
    }

    [Fact]
    public void Every_feast_of_the_rules_is_known_and_every_date_stands_once()
    {
        Table rules = Table.Parse("rules.tsv", Repository.Data.ReadText("languages/en/times/rules.tsv"), "action", "with");
        string[] keys = [.. rules.Rows.Where(r => r["action"] == "feast").Select(r => r["with"].Replace("value=", "", StringComparison.Ordinal))];
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.True(feasts.Knows(key), key));
        Table dates = Table.Parse("feast-dates.tsv", Repository.Data.ReadText("times/feast-dates.tsv"), "feast", "first");
        Assert.Equal(dates.Rows.Count, dates.Rows.Select(r => (r["feast"], r["first"])).Distinct().Count());
    }

    [Fact]
    public void A_feast_that_comes_twice_in_a_year_has_no_single_day() => Assert.Null(feasts.In("eid-al-fitr", 2000));

    [Theory]
    [InlineData("2009-12-02", -1, "2009-11-26")]
    [InlineData("2009-11-20", 0, "2009-11-26")]
    [InlineData("2009-06-01", -1, "2008-11-27")]
    [InlineData("2009-06-01", 1, "2009-11-26")]
    [InlineData("2009-11-26", 1, "2009-11-26")]
    public void A_feast_without_a_year_is_the_one_that_the_report_can_mean(string reference, int tense, string expected) =>
        Assert.Equal(expected, feasts.Near("thanksgiving", DateOnly.Parse(reference, CultureInfo.InvariantCulture), tense)?.Value);

    [Theory]
    [InlineData("hijri", 1430, 9, 15, "2009-09-05")]
    [InlineData("hebrew", 5770, 1, 10, "2009-09-28")]
    [InlineData("persian", 1388, 3, 22, "2009-06-12")]
    [InlineData("ethiopian", 2000, 1, 1, "2007-09-12")]
    [InlineData("ethiopian", 2002, 0, 0, "2009-09-11/2010-09-10")]
    [InlineData("buddhist", 2552, 0, 0, "2009-01-01/2009-12-31")]
    [InlineData("heisei", 31, 0, 0, "2019-01-01/2019-12-31")]
    [InlineData("hijri", 2009, 9, 15, "2009-09-05")]
    [InlineData("hijri", 1430, 13, 1, null)]
    [InlineData("hijri", 1430, 9, 31, null)]
    [InlineData("heisei", 40, 0, 0, null)]
    [InlineData("none", 5, 0, 0, null)]
    public void Years_months_and_days_of_other_calendars_are_found(string calendar, int year, int month, int day, string? expected) =>
        Assert.Equal(expected, EraYears.Find(calendar, year, month, day)?.Value);

    [Fact]
    public void Data_without_feasts_know_none()
    {
        using var folder = new TemporaryFolder();
        Assert.False(FeastCalendar.Load(DataPack.FromFolder(folder.Path)).Knows("easter"));
    }

    private void Check(string feast, Func<DateTime, (int Month, int Day)> read, (int Month, int Day) expected)
    {
        for (int year = 1991; year <= 2039; year++)
        {
            if (feasts.In(feast, year) is { } found)
            {
                Assert.Equal(expected, read(found.First.ToDateTime(TimeOnly.MinValue)));
            }
        }
    }

    private void CheckLunar(string feast, Func<DateTime, (int Month, int Day)> read, (int Month, int Day) expected)
    {
        for (int year = 1991; year <= 2039; year++)
        {
            if (feasts.In(feast, year) is { } found)
            {
                DateTime day = found.First.ToDateTime(TimeOnly.MinValue);
                Assert.True(read(day) == expected || (year is < 2000 or > 2029 && read(day.AddDays(-1)) == expected), $"{feast} {found.Value}");
            }
        }
    }
}
