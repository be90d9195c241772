using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;
using Casus.Resolution.Stories;
using Casus.Tests.Cli;
using Casus.Tests.Resolution.Generated;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution.Stories;

/// <summary>Which reports are one story does not depend on the order in which they come, nor on when stories are reconciled.</summary>
public sealed class StoryOrderTests
{
    private const double MostDifference = 0.005; // of pairs; what the bounds of the search may change
    private static readonly TermBackground Background = TermBackground.Load(Repository.Data, "en");

    [Theory]
    [InlineData(2740, 3)]
    [InlineData(60, 4)]
    public void Generated_news_is_grouped_alike_in_any_order_and_in_parts(int perDay, int seed)
    {
        var reports = Generate(2400, new NewsOptions { PerDay = perDay, Seed = seed, Undated = 0.02, Inferred = 0.05 });
        var expected = new BookFiller(Background).Fill(reports, int.MaxValue).Stories();
        Assert.InRange(expected.Values.Distinct().Count(), 300, 2000);
        for (int round = 1; round <= 2; round++)
        {
            var shuffled = Shuffled(reports, round);
            Assert.InRange(BookFiller.Difference(expected, new BookFiller(Background).Fill(shuffled, int.MaxValue).Stories()), 0, MostDifference);
            Assert.InRange(BookFiller.Difference(expected, new BookFiller(Background).Fill(shuffled, 97).Stories()), 0, MostDifference);
        }

        Assert.InRange(BookFiller.Difference(expected, new BookFiller(Background).Fill(reports[..600], 1).Fill(reports[600..], 50).Stories()), 0, MostDifference);
        Assert.InRange(BookFiller.Difference(expected, new BookFiller(Background).Fill(reports[..900], 200).Reopen().Fill(reports[900..], 200).Stories()), 0, MostDifference);
    }

    [Theory]
    [InlineData("ecb", 1)]
    [InlineData("stories_basil", 1)]
    [InlineData("stories_allsides", 1)]
    [InlineData("stories_uci", 200)]
    public async Task The_development_packs_are_grouped_alike_in_any_order_and_in_parts(string pack, int reconcileEvery)
    {
        var reports = await ReadAsync(Repository.Shared("data", pack, "documents.jsonl.xz"));
        var expected = new BookFiller(Background).Fill(reports, int.MaxValue).Stories();
        Assert.InRange(BookFiller.Difference(expected, new BookFiller(Background).Fill(reports, reconcileEvery).Stories()), 0, MostDifference);
        for (int round = 1; round <= 3; round++)
        {
            var shuffled = Shuffled(reports, round);
            Assert.InRange(BookFiller.Difference(expected, new BookFiller(Background).Fill(shuffled, round == 1 ? 61 : int.MaxValue).Stories()), 0, MostDifference);
        }
    }

    private static ReportReading[] Generate(int count, NewsOptions options)
    {
        string table = Repository.Data.ReadText("languages/en/models/story-terms.tsv");
        return [.. new GeneratedNews(new NewsVocabulary(table), options).Make(count).Select(r => r.Reading)];
    }

    private static ReportReading[] Shuffled(ReportReading[] reports, int seed)
    {
        var shuffled = reports.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static async Task<ReportReading[]> ReadAsync(string packed)
    {
        using var folder = new TemporaryFolder();
        string ledger = Path.Combine(folder.Path, "pack.casus");
        string documents = folder.Write("documents.jsonl", await Scorer.UnpackAsync(packed));
        await CasusProcess.RunAsync(["read", "-q", "--ledger", ledger, documents]);
        await using var store = await SqliteLedgerStore.OpenAsync(ledger, LedgerAccess.Read, TestContext.Current.CancellationToken);
        var reports = new List<ReportReading>();
        await foreach (var report in store.QueryAsync(new ReportsQuery(), TestContext.Current.CancellationToken))
        {
            reports.Add(report.Reading);
        }

        Assert.NotEmpty(reports);
        return [.. reports];
    }
}
