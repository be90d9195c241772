using Casus.Extraction.Metadata;
using Xunit;

namespace Casus.Tests.Extraction.Metadata;

public sealed class DayScannerTests
{
    private readonly DayScanner scanner = new(new MonthNames());

    [Theory]
    [InlineData("Posted on May 6, 2025 by Anna Lind", "2025-05-06")]
    [InlineData("Tuesday 6th of May 2025", "2025-05-06")]
    [InlineData("Dienstag, 6. Mai 2025, 09:30 Uhr", "2025-05-06")]
    [InlineData("mardi 6 mai 2025 à 9 h 30", "2025-05-06")]
    [InlineData("1er août 2025", "2025-08-01")]
    [InlineData("6 de mayo de 2025", "2025-05-06")]
    [InlineData("6 maja 2025", "2025-05-06")]
    [InlineData("6 мая 2025 г.", "2025-05-06")]
    [InlineData("6 Mayıs 2025", "2025-05-06")]
    [InlineData("6. toukokuuta 2025", "2025-05-06")]
    [InlineData("6 Μαΐου 2025", "2025-05-06")]
    [InlineData("2025年5月6日", "2025-05-06")]
    [InlineData("2025년 5월 6일", "2025-05-06")]
    [InlineData("2025/5/6", "2025-05-06")]
    [InlineData("06.05.25", "2025-05-06")]
    [InlineData("6-May-2025", "2025-05-06")]
    [InlineData("31 February 2025", null)]
    [InlineData("call 555-1234", null)]
    [InlineData("version 1.2.3456", null)]
    [InlineData("In May 2025", null)]
    [InlineData("", null)]
    public void A_day_is_found_in_many_languages(string text, string? day) => Assert.Equal(day, scanner.Find(text, isDayFirst: null)?.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData(true, "2025-04-03")]
    [InlineData(false, "2025-03-04")]
    [InlineData(null, null)]
    public void Two_numbers_are_a_day_only_when_their_order_is_known(bool? isDayFirst, string? day) => Assert.Equal(day, scanner.Find("03/04/2025", isDayFirst)?.ToString("yyyy-MM-dd", null));
}
