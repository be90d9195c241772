using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Coding;

/// <summary>Where events were: read from reports by the whole chain, each report alone.</summary>
public sealed class EventPlaceTests
{
    private const string Written = "2025-05-06";

    [Fact]
    public void Each_event_has_the_place_that_its_report_gives_it_and_no_other() => CaseFile.Check("Cases/en/event-places.tsv",
        row => CircumstanceCase.Check(row, CircumstanceCase.Read(row["text"], Written), e => e.Place?.Name, IsNamed), "text", "events", "open");

    // A place goes by the name that the gazetteer or the report gives it.
    private static bool IsNamed(Event found, string name) => found.Place is { } place
        && (place.Name == name || found.Members.Any(m => m.Mention.Place is { } told && told.Place == place && told.Text == name));
}
