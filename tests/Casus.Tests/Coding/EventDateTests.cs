using System.Globalization;
using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Coding;

/// <summary>When events were: read from reports by the whole chain, each report alone.</summary>
public sealed class EventDateTests
{
    private const string Iso = "yyyy-MM-dd";
    private const int DaysInWeek = 7;

    [Fact]
    public void Each_event_has_the_day_that_its_report_gives_it_and_no_other() => CaseFile.Check("Cases/en/event-dates.tsv",
        row => CircumstanceCase.Check(row, CircumstanceCase.Read(row["text"], row["published"]), Value, (e, expected) => Value(e) == expected),
        "published", "text", "events", "open");

    [Fact]
    public void A_report_without_a_date_or_words_that_date_it_gives_no_event_a_day()
    {
        foreach (var row in Rows().Where(r => !r["text"].Any(char.IsAsciiDigit)))
        {
            foreach (var told in CircumstanceCase.Read(row["text"], ""))
            {
                Assert.True(told.Date is null, $"{row.Where}: {told.Date?.Value}, undated: \"{row["text"]}\"");
            }
        }
    }

    [Fact]
    public void A_report_a_week_later_moves_each_day_by_a_week()
    {
        int moved = 0;
        foreach (var row in Rows().Where(r => r["published"].Length > 0 && !r["text"].Any(char.IsAsciiDigit)))
        {
            var published = DateOnly.ParseExact(row["published"], Iso, CultureInfo.InvariantCulture);
            var days = Days(row["text"], published);
            Assert.Equal(days.Select(d => d?.AddDays(DaysInWeek)), Days(row["text"], published.AddDays(DaysInWeek)));
            moved += days.Count(d => d is not null);
        }

        Assert.True(moved > 50, $"only {moved} days");
    }

    [Fact]
    public void A_caption_dates_nothing()
    {
        const string Caption = "Police stand guard in Athens on Monday, March 3, 2025. (Photo by Nikos Pappas) ¶ ";
        foreach (var row in Rows().Where(r => r["published"].Length == 0 && r["open"].Length == 0 && !r["text"].Contains('¶', StringComparison.Ordinal) && !r["text"].StartsWith("Moscow", StringComparison.Ordinal)))
        {
            var plain = CircumstanceCase.Read(row["text"], "").Select(e => e.Date?.Value);
            Assert.Equal(plain, CircumstanceCase.Read(Caption + row["text"], "").Select(e => e.Date?.Value));
        }
    }

    [Fact]
    public void The_words_that_date_an_undated_report_are_told_with_the_event()
    {
        var told = Assert.Single(CircumstanceCase.Read(
            "Kenya's president met Uganda's president on 5 May 2025. He will fly to Rome on 7 May 2025. Rebels attacked Kismayo on Sunday.", ""), e => e.Code.Event.Value == "ASSAULT");
        Assert.Equal(new EventDate("2025-05-04", DatePrecision.Day, DateBasis.Text), told.Date);
        Assert.Contains(told.DateSteps, s => s.Contains("'5 May 2025' (2025-05-05), so not before that day", StringComparison.Ordinal));
        Assert.Contains(told.DateSteps, s => s.Contains("'7 May 2025' (2025-05-07), so not after that day", StringComparison.Ordinal));
        Assert.Contains(told.DateSteps, s => s.Contains("'Sunday' in report", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_date_is_reckoned_from_is_told_with_the_event()
    {
        var told = Assert.Single(CircumstanceCase.Read("Rebels attacked the port of Kismayo on 28 April. Two days after the attack, Kenya sent 200 soldiers to the border.", "2025-05-06"),
            e => e.Code.Event.Value != "ASSAULT");
        Assert.Equal("2025-04-30", told.Date?.Value);
        Assert.Contains(told.DateSteps, s => s.Contains("'Two days after' in report, reckoned from '28 April'", StringComparison.Ordinal));
    }

    private static IReadOnlyList<TableRow> Rows() => Table.Parse("event-dates.tsv",
        File.ReadAllText(Repository.PathOf("tests", "Casus.Tests", "Cases", "en", "event-dates.tsv")), "published", "text").Rows;

    private static List<DateOnly?> Days(string text, DateOnly published) => CircumstanceCase.Read(text, published.ToString(Iso, CultureInfo.InvariantCulture))
        .OrderBy(e => e.Members[0].Mention.Trigger.Start)
        .Select(e => e.Date is { Precision: DatePrecision.Day } date ? DateOnly.ParseExact(date.Value, Iso, CultureInfo.InvariantCulture) : (DateOnly?)null)
        .ToList();

    private static string? Value(Event found) => found.Date is { } date ? $"{date.Value} {Enum.GetName(date.Precision)!.ToLowerInvariant()}" : null;
}
