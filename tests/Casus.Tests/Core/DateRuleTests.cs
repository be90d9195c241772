using System.Globalization;
using Xunit;

namespace Casus.Tests.Core;

public sealed class DateRuleTests
{
    [Theory]
    [InlineData(7, 0, false, "2024-06-11", "2024-06-09")] // a Tuesday's "Sunday" is the one before
    [InlineData(2, 0, false, "2024-06-11", "2024-06-11")] // on a Tuesday, "Tuesday" is today
    [InlineData(2, 0, true, "2024-06-11", "2024-06-18")] // but "will meet on Tuesday" is a week on
    [InlineData(7, -2, false, "2024-06-11", "2024-06-07")] // two days before the Sunday
    public void A_weekday_is_the_nearest_one_on_the_side_that_the_tense_tells(int weekday, int offset, bool isFuture, string reference, string expected)
    {
        var rule = new DateRule(DateAnchor.Weekday, weekday, offset, isFuture);
        Assert.Equal(Day(expected), rule.Resolve(Day(reference)));
    }

    [Theory]
    [InlineData(1230, "2024-01-03", "2023-12-30")]
    [InlineData(105, "2024-01-03", "2024-01-05")] // a copy filed a little early
    [InlineData(229, "2023-03-10", "2020-02-29")]
    [InlineData(315, "2024-03-15", "2024-03-15")]
    public void A_day_of_a_month_without_year_is_the_last_one(int monthDay, string reference, string expected)
    {
        Assert.Equal(Day(expected), new DateRule(DateAnchor.MonthDay, monthDay, 0, false).Resolve(Day(reference)));
    }

    [Fact]
    public void A_known_day_bounds_the_days_on_which_the_report_can_have_been_written()
    {
        var rule = new DateRule(DateAnchor.Weekday, 7, 0, false);
        Assert.Equal((Day("2024-06-09"), Day("2024-06-15")), rule.ReferenceFor(Day("2024-06-09")));
        Assert.Null(rule.ReferenceFor(Day("2024-06-10"))); // a Monday is no Sunday
    }

    [Fact]
    public void Every_day_that_bounds_a_rule_gives_back_the_day()
    {
        var random = new Random(11);
        for (int i = 0; i < 2000; i++)
        {
            var day = new DateOnly(2000, 1, 1).AddDays(random.Next(20_000));
            int offset = random.Next(-5, 6);
            var anchor = day.AddDays(-offset);
            int weekday = anchor.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)anchor.DayOfWeek;
            var rule = new DateRule(DateAnchor.Weekday, weekday, offset, random.Next(2) == 0);
            var (earliest, latest) = rule.ReferenceFor(day)!.Value;
            for (var reference = earliest; reference <= latest; reference = reference.AddDays(1))
            {
                Assert.Equal(day, rule.Resolve(reference));
            }
        }
    }

    [Fact]
    public void An_unresolved_rule_shows_what_is_known()
    {
        Assert.Equal("XXXX-WXX-7", new DateRule(DateAnchor.Weekday, 7, 0, false).Unresolved);
        Assert.Equal("XXXX-04-22", new DateRule(DateAnchor.MonthDay, 422, 0, false).Unresolved);
        Assert.Equal("XXXX-XX-XX", new DateRule(DateAnchor.Reference, 0, -2, false).Unresolved);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
