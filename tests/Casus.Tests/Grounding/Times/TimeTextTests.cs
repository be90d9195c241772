using Casus.Packs;
using Casus.Tests.Coding;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Times;

/// <summary>Reports read end to end: the time expressions are those that a careful reader finds, no more and no fewer.</summary>
public sealed class TimeTextTests
{
    [Fact]
    public void Each_report_tells_the_times_that_a_reader_finds() =>
        CaseFile.CheckOpen("Cases/en/times.tsv", Check, "published", "text", "expected");

    private static string? Check(TableRow row)
    {
        PublicationTime? published = PublicationTime.TryParse(row["published"], out var time) ? time : null;
        var document = ReadingChain.English.Annotate(row["text"], published);
        string seen = string.Join(" | ", document.Get<TimeTable>().Mentions.Select(m => TimeCases.Write(document, m)));
        return seen == row["expected"] ? null : $"'{row["text"]}' gives '{seen}', not '{row["expected"]}'";
    }
}
