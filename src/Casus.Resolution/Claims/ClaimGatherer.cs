namespace Casus.Resolution.Claims;

/// <summary>
/// Brings every claim of the story's reports to its event: the one it names, else the nearest of the type it can be about,
/// else the nearest attack, else the nearest event of its report, else the event that most of the story's reports tell.
/// </summary>
internal static class ClaimGatherer
{
    private static readonly string[] Blamed = ["ASSAULT", "ACCUSE", "COERCE"];
    private static readonly string[] Foretold = ["ACCUSE", "THREATEN", "ASSAULT"];

    /// <summary>The claims of each event, by document id and place; a claim goes to one event.</summary>
    /// <param name="events">The story's events; when there is none, the claims stay in their readings.</param>
    /// <param name="readings">The story's reports.</param>
    public static IReadOnlyList<IReadOnlyList<Claim>> Gather(IReadOnlyList<Event> events, IReadOnlyList<ReportReading> readings)
    {
        var result = events.Select(_ => new List<Claim>()).ToList();
        if (events.Count == 0)
        {
            return result;
        }

        var claims = readings.SelectMany(r => r.Coded.Claims).DistinctBy(c => (c.DocumentId, c.Kind, c.Span, c.Field))
            .OrderBy(c => c.DocumentId, StringComparer.Ordinal).ThenBy(c => c.Span).ThenBy(c => c.Kind).ToList();
        if (claims.Count == 0)
        {
            return result;
        }

        var placed = new List<(Claim Claim, int Event)>();
        var ranks = Ranks(events, readings);
        // What takes a statement back follows that statement, so statements come first.
        foreach (var claim in claims.OrderBy(c => c.Kind == ClaimKind.Retraction))
        {
            int at = Named(claim, events) ?? Withdrawn(claim, placed) ?? Nearest(claim, events, ranks);
            placed.Add((claim, at));
            result[at].Add(claim);
        }

        foreach (var list in result)
        {
            list.Sort(Compare);
        }

        return result;
    }

    /// <summary>The order of claims: document id, then place, then kind.</summary>
    /// <param name="a">A claim.</param>
    /// <param name="b">A claim.</param>
    public static int Compare(Claim a, Claim b)
    {
        int order = string.CompareOrdinal(a.DocumentId, b.DocumentId);
        order = order != 0 ? order : a.Span.CompareTo(b.Span);
        order = order != 0 ? order : a.Kind.CompareTo(b.Kind);
        return order != 0 ? order : string.CompareOrdinal(a.Field, b.Field);
    }

    private static int? Named(Claim claim, IReadOnlyList<Event> events)
    {
        for (int i = 0; claim.About is { } trigger && i < events.Count; i++)
        {
            if (events[i].Members.Any(m => m.Mention.DocumentId == claim.DocumentId && m.Mention.Trigger.Overlaps(trigger)
                && (claim.AboutEvent.IsEmpty || m.Mention.Code.Event == claim.AboutEvent)))
            {
                return i;
            }
        }

        return null;
    }

    private static int? Withdrawn(Claim claim, List<(Claim Claim, int Event)> placed)
    {
        if (claim.Kind != ClaimKind.Retraction)
        {
            return null;
        }

        var fitting = placed.Where(p => ClaimJudge.CanBeWithdrawn(p.Claim) && ClaimJudge.OneMaker(p.Claim, claim)).ToList();
        var here = fitting.Where(p => p.Claim.DocumentId == claim.DocumentId).ToList();
        return here.Count > 0 ? here.MinBy(p => Math.Abs(p.Claim.SentenceIndex - claim.SentenceIndex)).Event
            : fitting.Count > 0 ? fitting[0].Event : null;
    }

    private static int Nearest(Claim claim, IReadOnlyList<Event> events, int[] ranks)
    {
        var types = claim.AboutEvent.IsEmpty ? [] : new List<string> { claim.AboutEvent.Value };
        types.AddRange(claim.Kind == ClaimKind.Prediction ? Foretold : Blamed);
        var own = Enumerable.Range(0, events.Count).Where(i => events[i].Members.Any(m => m.Mention.DocumentId == claim.DocumentId)).ToList();
        if (claim.AboutEvent.IsEmpty && own.Count > 0)
        {
            // What may be about anything is about what its own report tells.
            var blamed = own.Where(i => types.Contains(events[i].Code.Event.Value)).ToList();
            return Nearest(claim, events, ranks, blamed.Count > 0 ? blamed : own);
        }

        foreach (string type in types)
        {
            var fitting = Enumerable.Range(0, events.Count).Where(i => events[i].Code.Event.Value == type).ToList();
            if (fitting.Count > 0)
            {
                return Nearest(claim, events, ranks, fitting);
            }
        }

        return Nearest(claim, events, ranks, Enumerable.Range(0, events.Count).ToList());
    }

    private static int Nearest(Claim claim, IReadOnlyList<Event> events, int[] ranks, List<int> among) => among
        .OrderBy(i => Distance(claim, events[i])).ThenBy(i => ranks[i]).First();

    // By how many of the story's reports and mentions tell it; what other stories tell decides nothing.
    private static int[] Ranks(IReadOnlyList<Event> events, IReadOnlyList<ReportReading> readings)
    {
        var reports = readings.Select(r => r.DocumentId).ToHashSet(StringComparer.Ordinal);
        var own = events.Select(e => e.Members.Select(m => m.Mention).Where(m => reports.Contains(m.DocumentId)).ToList()).ToList();
        var order = Enumerable.Range(0, events.Count)
            .OrderByDescending(i => own[i].Select(m => m.DocumentId).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(i => own[i].Count)
            .ThenBy(i => own[i].FirstOrDefault()?.DocumentId, StringComparer.Ordinal).ThenBy(i => own[i].FirstOrDefault()?.Trigger.Start).ThenBy(i => i).ToList();
        int[] ranks = new int[events.Count];
        for (int i = 0; i < order.Count; i++)
        {
            ranks[order[i]] = i;
        }

        return ranks;
    }

    // Sentences between, inside the claim's report; what comes later is meant less often.
    private static int Distance(Claim claim, Event candidate)
    {
        int nearest = int.MaxValue;
        foreach (var member in candidate.Members)
        {
            if (member.Mention.DocumentId == claim.DocumentId)
            {
                int between = claim.SentenceIndex - member.Mention.SentenceIndex;
                nearest = Math.Min(nearest, between >= 0 ? between : 1 - (2 * between));
            }
        }

        return nearest;
    }
}
