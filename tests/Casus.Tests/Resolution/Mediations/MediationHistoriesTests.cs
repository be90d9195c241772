using Casus.Export.JsonLines;
using Casus.Json;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;
using Casus.Pipeline;
using Casus.Pipeline.Loading;
using Casus.Pipeline.Reading;
using Casus.Resolution.Mediations;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution.Mediations;

/// <summary>Whole mediations from text: what the reports of invented crises tell, step by step.</summary>
public sealed class MediationHistoriesTests
{
    private const double RecallFloor = 0.88, PrecisionFloor = 0.9;

    private static readonly Lazy<CasusEngine> Engine = new(() => EngineLoader.Load(new EngineOptions { DataPath = Repository.PathOf("data") }).Engine);

    [Fact]
    public async Task Steps_answers_and_stages_are_those_a_reader_finds()
    {
        var faults = new List<string>();
        int right = 0, missed = 0, wrong = 0;
        foreach (var history in Histories())
        {
            await using var store = await ReadAsync(history.Reports);
            var left = await store.QueryAsync(new MediationsQuery(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
            foreach (var expected in history.Mediations)
            {
                var found = left.Find(m => m.Mediator.Value == expected.Mediator && m.Parties.Select(p => p.Value).SequenceEqual(expected.Parties));
                if (found is null)
                {
                    faults.Add($"{history.Name}: no mediation by {expected.Mediator}");
                    continue;
                }

                left.Remove(found);
                faults.AddRange(Heads(expected, found).Select(f => $"{history.Name}, {expected.Mediator}: {f}"));
                var (r, m, w) = Steps(expected, found, f => faults.Add($"{history.Name}, {expected.Mediator}: {f}"));
                (right, missed, wrong) = (right + r, missed + m, wrong + w);
            }

            faults.AddRange(left.Select(m => $"{history.Name}: a mediation by {m.Mediator} between {string.Join(' ', m.Parties)} too many"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        double recall = (double)right / (right + missed), precision = (double)right / (right + wrong);
        Assert.True(recall >= RecallFloor && precision >= PrecisionFloor, FormattableString.Invariant($"recall {recall:F3}, precision {precision:F3} of {right} steps found"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Following_the_news_alone_gives_what_following_all_gives(int seed)
    {
        var token = TestContext.Current.CancellationToken;
        foreach (var history in Histories())
        {
            var order = history.Reports.ToArray();
            new Random(seed).Shuffle(order);
            await using var store = await SqliteLedgerStore.OpenInMemoryAsync(token);
            foreach (var report in order)
            {
                await new LedgerReader(Engine.Value, store, TimeProvider.System).ReadAsync(new Reports([report]), p => Assert.Fail(p.Reason), null, null, token);
                var events = await store.QueryAsync(new EventsQuery(), token).ToListAsync(token);
                var whole = MediationTracker.Track(events).Select(CoreJson.Write).Order(StringComparer.Ordinal);
                var kept = (await store.QueryAsync(new MediationsQuery(), token).ToListAsync(token)).Select(m => CoreJson.Write(m with { Id = "" }));
                Assert.Equal(whole, kept.Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Many_crises_in_one_ledger_are_followed_apart()
    {
        var token = TestContext.Current.CancellationToken;
        var all = Histories().SelectMany(h => h.Reports.Select(r => r with { Id = $"{h.Name}-{r.Id}", Address = $"{h.Name}-{r.Id}" })).ToArray();
        new Random(3).Shuffle(all);
        await using var store = await SqliteLedgerStore.OpenInMemoryAsync(token);
        foreach (var batch in all.Chunk(16))
        {
            await new LedgerReader(Engine.Value, store, TimeProvider.System).ReadAsync(new Reports(batch), p => Assert.Fail(p.Reason), null, null, token);
        }

        var events = await store.QueryAsync(new EventsQuery(), token).ToListAsync(token);
        var whole = MediationTracker.Track(events).Select(CoreJson.Write).Order(StringComparer.Ordinal);
        var kept = (await store.QueryAsync(new MediationsQuery(), token).ToListAsync(token)).Select(m => CoreJson.Write(m with { Id = "" }));
        Assert.Equal(whole, kept.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Heads(MediationHistory.Expected expected, Mediation found)
    {
        string answers = string.Join(", ", found.AcceptedBy.OrderBy(a => a.Key).Select(a => $"{a.Key} {a.Value}"));
        if (!found.Stage.ToString().Equals(expected.Stage, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"stage {found.Stage}";
        }

        if (!expected.HasOpenAnswers && answers != expected.Answers)
        {
            yield return answers;
        }

        if (expected.Ceasefire is { } state && MediationLine.Words(found.Ceasefire) != state)
        {
            yield return $"ceasefire {found.Ceasefire}";
        }

        if (expected.Condition is { } condition && found.Condition != condition)
        {
            yield return $"condition {found.Condition}";
        }
    }

    private static (int Right, int Missed, int Wrong) Steps(MediationHistory.Expected expected, Mediation found, Action<string> report)
    {
        var left = found.Steps.ToList();
        int right = 0, missed = 0, wrong = 0;
        foreach (var (mark, line) in expected.Steps)
        {
            var step = left.Find(s => MediationHistory.Fits(line, s));
            left.Remove(step!);
            right += mark.Length == 0 && step is not null ? 1 : 0;
            missed += mark == "open" ? 1 : 0;
            wrong += mark == "wrong" ? 1 : 0;
            if (mark != "may" && (step is null) != (mark == "open"))
            {
                report(step is null ? $"no step {line}" : $"the open step {line} is found");
            }
        }

        left.ForEach(s => report($"a step too many: {s.Kind} {s.On} {string.Join('+', s.By)} {s.Rule} “{s.Words}”"));
        return (right, missed, wrong);
    }

    private static IEnumerable<MediationHistory> Histories()
    {
        string[] files = Directory.GetFiles(Repository.PathOf("tests", "Casus.Tests", "Cases", "en", "mediations"), "*.txt");
        Assert.True(files.Length >= 12);
        return files.Order(StringComparer.Ordinal).Select(MediationHistory.Read);
    }

    private static async Task<ILedgerStore> ReadAsync(IReadOnlyList<RawReport> reports)
    {
        var token = TestContext.Current.CancellationToken;
        var store = await SqliteLedgerStore.OpenInMemoryAsync(token);
        await new LedgerReader(Engine.Value, store, TimeProvider.System).ReadAsync(new Reports(reports), p => Assert.Fail(p.Reason), null, null, token);
        return store;
    }

    private sealed class Reports(IReadOnlyList<RawReport> reports) : ISource
    {
        public async IAsyncEnumerable<Outcome<RawReport>> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var report in reports)
            {
                yield return report;
                await Task.Yield();
            }
        }
    }
}
