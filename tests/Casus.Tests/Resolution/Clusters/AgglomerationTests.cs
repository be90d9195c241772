using System.Globalization;
using Casus.Resolution;
using Casus.Resolution.Clusters;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Clusters;

public sealed class AgglomerationTests
{
    [Fact]
    public void A_story_too_large_for_comparing_all_pairs_is_grouped_alike()
    {
        const int days = 7;
        int count = Agglomeration.MostMentions + 100;
        var readings = Enumerable.Range(0, count).Select(i => Report(i, 1 + (i % days))).ToList();

        var events = Resolver.Resolve(new ResolutionInput("S1", readings)).Events;

        Assert.Equal(days, events.Count);
        Assert.Equal(count, events.Sum(e => e.Reports));
        Assert.Equal(Resolver.Resolve(new ResolutionInput("S1", readings.Take(70).ToList())).Events.Select(e => e.Date), events.Select(e => e.Date));
    }

    private static ReportReading Report(int number, int day) =>
        new ReportBuilder(string.Create(CultureInfo.InvariantCulture, $"r{number:00000}"), "2031-03-20")
            .Tell("CONSULT 040", "Berg *met* Otieno.", new Told { By = [Berg, Otieno], On = string.Create(CultureInfo.InvariantCulture, $"2031-03-{day:00}") })
            .Build();
}
