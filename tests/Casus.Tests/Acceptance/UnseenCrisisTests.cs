using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;
using Casus.Pipeline;
using Casus.Pipeline.Loading;
using Casus.Pipeline.Reading;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Acceptance;

/// <summary>
/// An invented crisis that stands in no rule's example: Ecuador and Peru, Brazil between them, an attack at Zarumilla. The same
/// traps as in the founding case, by other words.
/// </summary>
public sealed class UnseenCrisisTests
{
    private const string Undated = """
        Brazil offers to mediate in Ecuador-Peru dispute

        Brazilian Foreign Minister Mauro Vieira attends a trade fair with ministers of Paraguay in Asuncion, Monday, February 5, 2024 (EFE Photo)

        Brazilian Foreign Minister Mauro Vieira offered to mediate between Ecuador and Peru. He made the offer in a telephone call with Peruvian Foreign Minister Javier González-Olaechea on Thursday, according to the Brazilian Foreign Ministry.

        "Brazil is ready to mediate, provided that both Quito and Lima agree," the ministry said in a statement.

        The February 20 attack in Zarumilla, in which gunmen killed 14 soldiers, shocked the region. A group calling itself the Southern Column claimed responsibility, but it later withdrew its claim.

        Ecuador has denied any involvement and recalled its ambassador from Lima.

        Read more: Markets in Guayaquil close early

        For decades the two countries have fought over the border region.
        """;

    private const string Dated = """
        Brazil ready to help Ecuador and Peru talk

        BRASILIA, March 2, 2024 - Brazil has offered to mediate between Ecuador and Peru after the attack in Zarumilla on February 20 that killed 14 soldiers.

        Brazilian Foreign Minister Mauro Vieira spoke by phone with Peruvian Foreign Minister Javier González-Olaechea on Thursday.

        The Brazilian Foreign Ministry said in a statement that Brazil was ready to act as a mediator if both Quito and Lima agreed.

        Peru expelled three Ecuadorean diplomats on Friday.
        """;

    [Fact]
    public async Task One_offer_in_two_reports_with_its_condition_its_call_and_its_day()
    {
        var (events, mediations) = await ReadAsync(Undated, Dated);
        var offer = Assert.Single(events, e => e.Code.Event.Value == "AGREE");
        Assert.Equal("039", offer.Code.Cameo);
        Assert.Equal(2, offer.Reports);
        Assert.Equal(1, offer.Origins);
        Assert.Equal(["BRA"], Codes(offer.Sources));
        Assert.Equal(["ECU", "PER"], Codes(offer.Targets));
        Assert.Equal(["ECU", "PER"], offer.Condition!.Parties.Select(p => p.Value));

        // The undated report's "Thursday" is 29 February, because the dated one tells of the same call.
        var call = Assert.Single(events, e => e.Code.Event.Value == "CONSULT");
        Assert.Equal("2024-02-29", call.Date!.Value);
        Assert.Equal(2, call.Reports);

        var mediation = Assert.Single(mediations);
        Assert.Equal("BRA", mediation.Mediator.Value);
        Assert.Equal(["ECU", "PER"], mediation.Parties.Select(p => p.Value));
        Assert.Equal(MediationStage.Offered, mediation.Stage);
        Assert.All(mediation.AcceptedBy.Values, answer => Assert.Equal("not reported", answer));
    }

    [Fact]
    public async Task The_attack_has_its_day_place_and_dead_and_nobody_is_blamed_for_it()
    {
        var (events, _) = await ReadAsync(Undated, Dated);
        var attack = Assert.Single(events, e => e.Code.Event.Value == "ASSAULT");
        Assert.Equal(2, attack.Reports);
        Assert.Equal("2024-02-20", attack.Date!.Value);
        Assert.Equal(new Quantity(14, 14, 14), attack.Quantities["killed"]);
        Assert.DoesNotContain(attack.Sources, a => a.Name.Contains("Column", StringComparison.Ordinal) || a.Code.Value is "ECU" or "PER");
        Assert.Contains(attack.Claims, c => c is { Kind: ClaimKind.Responsibility, Status: ClaimStatus.Retracted });
        Assert.Contains(events.SelectMany(e => e.Claims), c => c.Kind == ClaimKind.Denial && c.By!.Code.Value == "ECU");
    }

    [Fact]
    public async Task Captions_pointers_and_history_are_no_events()
    {
        var (events, _) = await ReadAsync(Undated, Dated);
        Assert.DoesNotContain(events, e => e.Sources.Concat(e.Targets).Any(a => a.Code.Value == "PRY"));
        Assert.DoesNotContain(events, e => e.Members.Any(m => m.Mention.SentenceText.Contains("Markets in Guayaquil", StringComparison.Ordinal)));
        Assert.DoesNotContain(events, e => e.Members.Any(m => m.Mention.SentenceText.Contains("For decades", StringComparison.Ordinal)));
        Assert.Contains(events, e => e.Code.Event.Value == "SANCTION" && Codes(e.Sources).SequenceEqual(["PER"]) && e.Date?.Value == "2024-03-01");
    }

    [Fact]
    public async Task The_order_of_the_reports_does_not_matter()
    {
        var (one, _) = await ReadAsync(Undated, Dated);
        var (other, _) = await ReadAsync(Dated, Undated);
        Assert.Equal(Summaries(one), Summaries(other));
    }

    private static List<string> Summaries(IEnumerable<Event> events) => [.. events
        .Select(e => $"{e.Code} {e.Date?.Value} {string.Join('+', Codes(e.Sources))}>{string.Join('+', Codes(e.Targets))} {e.Reports}/{e.Origins} {e.Members.Count}")
        .Order(StringComparer.Ordinal)];

    private static string[] Codes(IEnumerable<Actor> actors) => [.. actors.Select(a => a.Code.Value).Distinct().Order(StringComparer.Ordinal)];

    private static async Task<(List<Event> Events, List<Mediation> Mediations)> ReadAsync(params string[] texts)
    {
        var token = TestContext.Current.CancellationToken;
        await using var store = await SqliteLedgerStore.OpenInMemoryAsync(token);
        var reader = new LedgerReader(Engine.Value, store, TimeProvider.System);
        var problems = new List<Problem>();
        var summary = await reader.ReadAsync(new TextSource(texts), problems.Add, null, null, token);
        Assert.Empty(problems);
        Assert.Equal(texts.Length, summary.Added);
        return (await store.QueryAsync(new EventsQuery(), token).ToListAsync(token), await store.QueryAsync(new MediationsQuery(), token).ToListAsync(token));
    }

    private static readonly Lazy<CasusEngine> Engine = new(() =>
    {
        var (engine, problems) = EngineLoader.Load(new EngineOptions { DataPath = Repository.PathOf("data") });
        Assert.Empty(problems);
        return engine;
    });

    private sealed class TextSource(IReadOnlyList<string> texts) : ISource
    {
        public async IAsyncEnumerable<Outcome<RawReport>> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (string text in texts)
            {
                string name = text.Contains("BRASILIA", StringComparison.Ordinal) ? "dated" : "undated";
                yield return new RawReport(name, name, "text/plain", System.Text.Encoding.UTF8.GetBytes(text)) { Id = name };
                await Task.Yield();
            }
        }
    }
}
