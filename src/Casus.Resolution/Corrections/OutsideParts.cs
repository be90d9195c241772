using Casus.Resolution.Identity;

namespace Casus.Resolution.Corrections;

/// <summary>
/// The events that a story's resolution is given, by whose mentions they hold: those of earlier stories take part in the grouping,
/// those of later stories, and of events that the story leaves, only come along.
/// </summary>
internal sealed class OutsideParts
{
    private readonly HashSet<string> known;

    private OutsideParts(IReadOnlyList<Event> known, IReadOnlyList<Event> whole)
    {
        Known = known;
        Whole = whole;
        this.known = known.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The story's events as the ledger holds them, by number.</summary>
    public IReadOnlyList<Event> Known { get; }

    /// <summary>All events given as the ledger holds them, by number.</summary>
    public IReadOnlyList<Event> Whole { get; }

    /// <summary>What other stories tell of them, as far as persons left it there; none without mentions.</summary>
    public required IReadOnlyList<Event> Others { get; init; }

    /// <summary>What earlier stories tell of them; none without mentions.</summary>
    public required IReadOnlyList<Event> Earlier { get; init; }

    /// <summary>What later stories tell of them; none without mentions.</summary>
    public required IReadOnlyList<Event> Later { get; init; }

    /// <summary>What other stories tell of events that the story's mentions are not looked at with any more; none without mentions of earlier stories.</summary>
    public required IReadOnlyList<Event> Left { get; init; }

    /// <summary>Takes the events apart.</summary>
    /// <param name="input">The story.</param>
    /// <param name="plan">What persons corrected.</param>
    /// <param name="elsewhere">Which reports are of later stories.</param>
    public static OutsideParts Of(ResolutionInput input, CorrectionPlan plan, ElsewhereReports elsewhere)
    {
        var own = input.Readings.Select(r => r.DocumentId).ToHashSet(StringComparer.Ordinal);
        var known = input.Known.DistinctBy(e => e.Id).OrderBy(e => IdKeeper.Number(e.Id)).ToList();
        var whole = known.Concat(input.Neighbours).DistinctBy(e => e.Id).OrderBy(e => IdKeeper.Number(e.Id)).ToList();
        var left = Of(whole.Where(e => input.Left.Contains(e.Id, StringComparer.Ordinal)), e => [.. Kept(e.Members, plan).Where(IsOther)])
            .Where(e => e.Members.Any(IsEarlier)).ToList();
        var near = whole.ExceptBy(left.Select(e => e.Id), e => e.Id, StringComparer.Ordinal).ToList();
        return new OutsideParts(known, whole)
        {
            Others = Of(whole, e => [.. Kept(e.Members, plan).Where(IsOther)]),
            Earlier = Of(near, e => [.. Kept(e.Members, plan).Where(m => IsOther(m) && IsEarlier(m))]),
            Later = Of(near, e => [.. e.Members.Where(m => IsOther(m) && !IsEarlier(m) && plan.Of(m.Mention) is not { IsRejected: true })]),
            Left = left,
        };

        bool IsEarlier(EventMember member) => !elsewhere.IsLater(member.Mention.DocumentId);
        bool IsOther(EventMember member) => !own.Contains(member.Mention.DocumentId);
    }

    /// <summary>True for an event of the story.</summary>
    /// <param name="id">An event's id.</param>
    public bool IsKnown(string id) => known.Contains(id);

    private static List<Event> Of(IEnumerable<Event> events, Func<Event, IReadOnlyList<EventMember>> members) =>
        events.Select(e => e with { Members = members(e) }).Where(e => e.Members.Count > 0).ToList();

    // None that was rejected; of parts that persons put apart the one with most mentions, of equal ones the first.
    private static IReadOnlyList<EventMember> Kept(IReadOnlyList<EventMember> members, CorrectionPlan plan)
    {
        if (plan.Corrections.Count == 0)
        {
            return members;
        }

        var parts = new List<List<EventMember>>();
        foreach (var member in members)
        {
            var link = plan.Of(member.Mention);
            if (link is { IsRejected: true })
            {
                continue;
            }

            var part = parts.Find(p => p.TrueForAll(m => !MentionLink.AreApart(plan.Of(m.Mention), link)));
            if (part is null)
            {
                parts.Add([member]);
            }
            else
            {
                part.Add(member);
            }
        }

        return parts.OrderByDescending(p => p.Count).FirstOrDefault() ?? [];
    }
}
