using System.Text;
using Casus.Ledger.Queries;
using Casus.Pipeline.Correcting;
using Casus.Pipeline.Reading;
using Casus.Tests.Pipeline.Resolving;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Pipeline.Correcting;

/// <summary>
/// Random lives of a ledger: reports, revised texts, corrections of every kind and their undoing. Ids never change hands, every id
/// that was ever given leads to its event while there is one, and the corrections carried to a fresh ledger give the same events.
/// </summary>
public sealed class CorrectorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Ids_are_stable_and_the_same_reports_and_corrections_give_the_same_events(int seed)
    {
        var random = new Random(seed);
        var reports = (await ReplayedLedger.CodeAsync(Repository.PathOf("samples"))).ToArray();
        random.Shuffle(reports);
        await using var ledger = await ReplayedLedger.OpenAsync();
        var ids = new IdWatch();
        var said = new List<string>();
        for (int i = 0; i < reports.Length; i++)
        {
            await ledger.PutAsync([reports[i]]);
            await ids.CheckAsync(ledger, $"seed {seed}, report {i + 1}");
            for (int n = random.Next(3); n > 0; n--)
            {
                said.Add(await CorrectAsync(ledger, random, said.Count));
                await ids.CheckAsync(ledger, $"seed {seed}, {said[^1]}");
            }
        }

        await using var fresh = await ReplayedLedger.OpenAsync();
        var corrections = await ledger.RowsAsync(new CorrectionsQuery());
        random.Shuffle(reports);
        await fresh.PutAsync([.. reports.Take(reports.Length / 2)]);
        await new Corrector(fresh.Store, ReplayedLedger.DataVersion, TimeProvider.System).AppendAsync(corrections, Fail);
        await fresh.PutAsync([.. reports.Skip(reports.Length / 2)]);
        var (here, there) = (await ledger.EventsAsync(), await fresh.EventsAsync());
        Assert.True(
            here.SequenceEqual(there), $"seed {seed}: {string.Join("; ", said)}\n{string.Join('\n', here.Except(there))}\n---\n{string.Join('\n', there.Except(here))}");
        Assert.Equal(corrections.Count, (await fresh.RowsAsync(new CorrectionsQuery())).Count);
    }

    [Fact]
    public async Task Corrections_hold_when_a_report_is_revised_and_wait_when_their_words_are_gone()
    {
        const string Text = "Kenya offered on Monday to mediate between Chad and Sudan if both sides want it.";
        await using var ledger = await ReplayedLedger.OpenAsync();
        await ledger.PutAsync([Coded(Text)]);
        var ev = (await ledger.RowsAsync(new EventsQuery()))[0];
        var correction = Say(CorrectionKind.Values, ev.Id, ev.Members.Select(m => m.Mention), 1) with
        {
            Values = [new CorrectionValue(CorrectionFields.Status) { Status = EventStatus.Denied }],
        };
        await SayAsync(ledger, correction);
        Assert.Equal(EventStatus.Denied, Assert.Single(await ledger.RowsAsync(new EventsQuery { Id = ev.Id })).Status);

        await ledger.PutAsync([Coded("Rain fell over the lake in the night and the roads are closed.\n\n" + Text)]);
        var moved = Assert.Single(await ledger.RowsAsync(new EventsQuery { Id = ev.Id }));
        Assert.Equal(EventStatus.Denied, moved.Status);
        Assert.NotEqual(ev.Members[0].Mention.Trigger, moved.Members[0].Mention.Trigger);

        var kept = (await ledger.RowsAsync(new CorrectionsQuery()))[0];
        await ledger.PutAsync([Coded("Rain fell over the lake in the night and the roads are closed.")]);
        Assert.Equal(correction.Mentions.Count, (await Corrector.WaitingAsync(ledger.Store, kept, Stop)).Count);

        await ledger.PutAsync([Coded(Text + " It is a fine day in Nairobi.")]);
        Assert.Empty(await Corrector.WaitingAsync(ledger.Store, kept, Stop));
        Assert.Contains(await ledger.RowsAsync(new EventsQuery()), e => e.Status == EventStatus.Denied && e.Corrections.Count == 1);
    }

    private static EngineReading Coded(string text) => ReplayedLedger.Code(new RawReport(
        "/news/offer.txt", "offer", "text/plain", Encoding.UTF8.GetBytes(text)));

    // One random correction; what it was, for the message of a failing test.
    private static async Task<string> CorrectAsync(ReplayedLedger ledger, Random random, int number)
    {
        var events = await ledger.RowsAsync(new EventsQuery { Rejected = RejectedEvents.Included });
        var all = await ledger.RowsAsync(new CorrectionsQuery());
        if (events.Count < 2)
        {
            return "nothing";
        }

        Event ev = Any(events), other = Any(events);
        var mentions = ev.Members.Select(m => m.Mention).ToList();
        var holding = all.Where(c => !all.Exists(u => u.Undoes == c.Id)).ToList();
        var correction = random.Next(6) switch
        {
            0 => Say(CorrectionKind.Join, $"{ev.Id}, {other.Id}", mentions.Concat(other.Members.Select(m => m.Mention)), number),
            1 when mentions.Count > 1 => Say(CorrectionKind.Split, ev.Id, mentions.Take(1), number) with { Others = [.. mentions.Skip(1).Select(CorrectionMention.Of)] },
            2 => Say(CorrectionKind.Reject, ev.Id, mentions, number),
            3 => Say(CorrectionKind.RejectMention, CorrectionMention.LabelOf(mentions[^1]), mentions.TakeLast(1), number),
            4 when holding.Count > 0 => Say(CorrectionKind.Undo, "it", [], number) with { Undoes = Any(holding).Id },
            _ => Say(CorrectionKind.Values, ev.Id, mentions, number) with
            {
                Values = [new CorrectionValue("quantity.killed") { Quantity = Quantity.Exactly(number) }, new CorrectionValue(CorrectionFields.Target)],
            },
        };
        await SayAsync(ledger, correction);
        return $"{correction.Kind} {correction.Subject} {correction.Undoes}";

        T Any<T>(List<T> rows) => rows[random.Next(rows.Count)];
    }

    private static Correction Say(CorrectionKind kind, string subject, IEnumerable<EventMention> mentions, int number) => new()
    {
        Kind = kind,
        Subject = subject,
        Mentions = [.. mentions.Select(CorrectionMention.Of).Distinct()],
        By = "Ada",
        At = new DateTimeOffset(2031, 4, 1, 12, 0, 0, TimeSpan.Zero).AddSeconds(number),
    };

    private static async Task SayAsync(ReplayedLedger ledger, Correction correction) =>
        await new Corrector(ledger.Store, ReplayedLedger.DataVersion, TimeProvider.System).AppendAsync([correction], Fail);

    private static void Fail(Problem problem) => Assert.Fail(problem.ToString());
}
