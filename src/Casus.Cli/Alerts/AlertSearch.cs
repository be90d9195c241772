using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Signals.Alerts;
using Casus.Signals.Tension;

namespace Casus.Cli.Alerts;

/// <summary>Asks rules of a ledger, and finds the causes that are not known yet.</summary>
/// <param name="store">The ledger.</param>
/// <param name="codebook">What codes mean.</param>
/// <param name="since">Causes that ended before this day are left alone.</param>
internal sealed class AlertSearch(ILedgerStore store, Codebook codebook, DateOnly? since)
{
    private const int MostQuotes = 5;
    private readonly KnownAlerts known = new();
    private readonly PairLedger pairs = new(store, codebook);

    /// <summary>The new causes, by rule and then by day and event.</summary>
    public async Task<IReadOnlyList<Alert>> FindAsync(IReadOnlyList<AlertRule> rules, CancellationToken token)
    {
        await foreach (var stored in store.QueryAsync(new AlertsQuery(), token))
        {
            known.Add(stored.Alert);
        }

        var found = new List<Alert>();
        foreach (var rule in rules)
        {
            var candidates = rule switch
            {
                PairRule pair => await PairAsync(pair, token),
                MediationRule mediation => await store.QueryAsync(new MediationsQuery(), token).SelectMany(m => MediationAlerts.Find(mediation, m)).ToListAsync(token),
                EventRule { Kind: EventTest.Corrected or EventTest.Changed } history => await HistoryAsync(history, token),
                EventRule ev => await EventsAsync(ev, token),
                _ => throw new ArgumentException($"There is no way to ask rules of type {rule.GetType().Name}.", nameof(rules)),
            };
            foreach (var candidate in candidates.Where(c => since is null || c.Last is null || c.Last >= since).OrderBy(c => c.First))
            {
                await AddAsync(found, candidate, rule is PairRule, token);
            }
        }

        return found;
    }

    private async Task AddAsync(List<Alert> found, Alert candidate, bool isStretch, CancellationToken token)
    {
        if (known.Knows(candidate, isStretch))
        {
            return;
        }

        var alert = await WithSentencesAsync(candidate, isStretch, token);
        if (!known.Knows(alert, isStretch))
        {
            known.Add(alert);
            found.Add(alert);
        }
    }

    private async Task<List<Alert>> PairAsync(PairRule rule, CancellationToken token)
    {
        bool isCount = rule.Measure is not (Measure.Goldstein or Measure.Plover);
        var report = await pairs.ReportAsync(rule.Pair, rule.IsOneWay ? PairDirection.AToB : null, isCount ? [rule.Measure] : [], token);
        return [.. PairAlerts.Find(rule, report)];
    }

    private async Task<List<Alert>> EventsAsync(EventRule rule, CancellationToken token)
    {
        bool isOfClaims = rule.Kind is EventTest.ClaimMade or EventTest.ClaimRetracted or EventTest.ClaimContradicted;
        var filter = rule.Filter;
        var query = new EventsQuery
        {
            // The ledger's index narrows what it can; the filter has the last word.
            Type = filter.Patterns is [var only] ? only.Event : default,
            ActorA = filter.BetweenA.IsEmpty ? First(filter.By, filter.To, filter.With) : filter.BetweenA,
            ActorB = filter.BetweenB,
            IsBrief = !isOfClaims,
        };
        var found = new List<Alert>();
        await foreach (var ev in store.QueryAsync(query, token))
        {
            found.AddRange(EventAlerts.Find(rule, ev));
        }

        return found;
    }

    private async Task<List<Alert>> HistoryAsync(EventRule rule, CancellationToken token)
    {
        var found = new List<Alert>();
        var events = new Dictionary<string, Event?>(StringComparer.Ordinal);
        var lines = await store.QueryAsync(new HistoryQuery(), token).Where(l => l.What is "changed" or "corrected" && l.Subject.StartsWith(LedgerId.Event)).ToListAsync(token);
        foreach (var line in lines)
        {
            if (!events.TryGetValue(line.Subject, out var ev))
            {
                events[line.Subject] = ev = await store.QueryAsync(new EventsQuery { Id = line.Subject, IsBrief = true }, token).FirstOrDefaultAsync(token);
            }

            if (ev is not null && EventAlerts.Find(rule, ev, new EventHistory(ev.Id, line.At, line.What, line.Detail)) is { } alert)
            {
                found.Add(alert);
            }
        }

        return found;
    }

    private async Task<Alert> WithSentencesAsync(Alert alert, bool isStretch, CancellationToken token)
    {
        var mentions = new List<string>();
        var quotes = new List<AlertQuote>();
        foreach (string id in isStretch ? alert.EventIds.Take(MostQuotes) : alert.EventIds)
        {
            await foreach (var ev in store.QueryAsync(new EventsQuery { Id = id }, token))
            {
                mentions.AddRange(ev.Members.Select(m => KnownAlerts.NameOf(m.Mention)));
                var first = ev.Members.Select(m => m.Mention).FirstOrDefault(m => m.Role == BlockRole.Body) ?? ev.Members[0].Mention;
                quotes.Add(new AlertQuote(ev.Id, first.DocumentId, first.SentenceIndex, first.SentenceText));
            }
        }

        return alert with { Mentions = isStretch ? [] : [.. mentions.Distinct(StringComparer.Ordinal)], Quotes = [.. alert.Quotes.Concat(quotes).Take(MostQuotes)] };
    }

    private static ActorCode First(params ReadOnlySpan<ActorCode> codes)
    {
        foreach (var code in codes)
        {
            if (!code.IsEmpty)
            {
                return code;
            }
        }

        return default;
    }
}
