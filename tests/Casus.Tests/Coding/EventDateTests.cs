using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Coding;

/// <summary>When events were: read from reports by the whole chain, each report alone.</summary>
public sealed class EventDateTests
{
    [Fact]
    public void Each_event_has_the_day_that_its_report_gives_it_and_no_other() => CaseFile.Check("Cases/en/event-dates.tsv",
        row => CircumstanceCase.Check(row, CircumstanceCase.Read(row["text"], row["published"]), Value, (e, expected) => Value(e) == expected),
        "published", "text", "events", "open");

    private static string? Value(Event found) => found.Date is { } date ? $"{date.Value} {Enum.GetName(date.Precision)!.ToLowerInvariant()}" : null;
}
