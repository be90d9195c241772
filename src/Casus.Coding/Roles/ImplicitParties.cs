namespace Casus.Coding.Roles;

/// <summary>
/// Fills parties that the sentence leaves out and the report makes plain. Only where one reading is open: one candidate state,
/// the same act told before, parties named in a condition.
/// </summary>
internal static class ImplicitParties
{
    /// <summary>Fills what can be filled, in text order.</summary>
    /// <param name="drafts">The report's mentions by trigger; changed in place.</param>
    public static void Fill(List<DraftMention> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var mention = Spoken(drafts[i].Mention);
            var filled = mention.Code.Event.Value switch
            {
                "AGREE" => Offer(drafts, i, mention),
                "CONSULT" => Talks(drafts, i, mention),
                "SANCTION" or "COERCE" or "THREATEN" => Measure(drafts, i, mention),
                _ => mention,
            };
            drafts[i] = drafts[i] with { Mention = filled };
        }
    }

    // "X said his country was ready to ...": what is said in the first person is said by the speaker.
    private static EventMention Spoken(EventMention mention) => mention.Sources.Count == 0 && !mention.IsReference
        && mention.Code.Event.Value is "AGREE" or "REQUEST" or "THREATEN" or "REJECT" && mention.Attribution.LastOrDefault(a => a.Speaker is not null) is { Speaker: { } speaker }
        ? mention with { Sources = [new Participant(default, "", speaker)] } : mention;

    private static Participant Unsaid(Participant party) => new(default, "", party.Actor);

    private static bool IsState(Participant party) => !party.Actor.Code.IsEmpty;

    private static bool Shares(IReadOnlyList<Participant> a, IReadOnlyList<Participant> b) =>
        a.Any(x => b.Any(y => x.Actor == y.Actor || (IsState(x) && x.Actor.Code == y.Actor.Code)));

    // An offer without named parties takes them from its condition, else from the nearest telling of the same offer.
    private static EventMention Offer(List<DraftMention> drafts, int index, EventMention mention)
    {
        if (mention.Sources.Count == 0)
        {
            var before = Nearest(drafts, index, m => m.Code.Event == mention.Code.Event && m.Sources.Count > 0 && CanMean(mention, m));
            mention = before is null || !mention.IsReference ? mention : mention with { Sources = [.. before.Sources.Select(Unsaid)], Code = before.Code, Content = before.Content };
        }

        // "He made the offer by telephone": the one told before.
        if (drafts[index].PointsBack && !mention.IsReference && mention.Content is null
            && Before(drafts, index, m => m.Code.Event == mention.Code.Event && m.Content is not null && Shares(m.Sources, mention.Sources)) is { } told)
        {
            mention = mention with { Code = told.Code, Content = told.Content, ContentLemmas = told.ContentLemmas };
        }

        if (mention.Targets.Count > 1 || (mention.Code.Cameo != "039" && mention.Targets.Count > 0) || mention.Sources.Count == 0)
        {
            return mention;
        }

        var same = Nearest(drafts, index, m => m.Code == mention.Code && m.Targets.Count > 1 && Shares(m.Sources, mention.Sources));
        if (mention.IsReference)
        {
            same ??= Nearest(drafts, index, m => m.Code.Event == mention.Code.Event && m.Targets.Count > 0 && CanMean(mention, m) && Shares(m.Sources, mention.Sources));
            mention = same is null ? mention : mention with { Code = same.Code, Content = same.Content };
        }

        var more = same?.Targets.Where(t => !mention.Targets.Any(o => o.Actor.Code == t.Actor.Code)).Select(Unsaid) ?? ConditionParties(mention);
        return mention with { Targets = [.. mention.Targets, .. more] };
    }

    // "Its pledge to lower tariffs" is no visit that was promised.
    private static bool CanMean(EventMention reference, EventMention told) => reference.Content is not { } own || told.Content is not { } other || own.Event == other.Event;

    private static IEnumerable<Participant> ConditionParties(EventMention mention) => mention.Condition is { Parties.Count: > 1 } condition
        ? condition.Parties.Where(p => !mention.Sources.Any(s => s.Actor.Code == p) && !mention.Targets.Any(t => t.Actor.Code == p))
            .Select(p => new Participant(default, "", new Actor(p.Value, p, "GOV")))
        : [];

    // "The proposal came during a phone call with X": the other side is who acted in the sentence before.
    private static EventMention Talks(List<DraftMention> drafts, int index, EventMention mention)
    {
        if (mention.Sources.Count > 0 || mention.Targets.Count == 0 || mention.Role is not BlockRole.Body)
        {
            return mention;
        }

        for (int i = index - 1; i >= 0; i--)
        {
            var other = drafts[i].Mention;
            if (other.SentenceIndex < mention.SentenceIndex - 2)
            {
                break;
            }

            if (other.Sources.Count > 0 && other.Role == BlockRole.Body && !Shares(other.Sources, mention.Targets))
            {
                return mention with { Sources = [.. other.Sources.Take(1).Select(Unsaid)] };
            }
        }

        return mention;
    }

    // "India suspended the treaty and expelled Pakistani diplomats": the treaty's other side is the side of the parallel act.
    private static EventMention Measure(List<DraftMention> drafts, int index, EventMention mention)
    {
        if (mention.Sources.Count == 0 || mention.Targets.Count > 0 || mention.Role is not BlockRole.Body)
        {
            return mention;
        }

        var candidates = new List<Participant>();
        foreach (var draft in drafts)
        {
            var other = draft.Mention;
            if (other.SentenceIndex != mention.SentenceIndex || ReferenceEquals(other, mention))
            {
                continue;
            }

            bool isParallel = Shares(other.Sources, mention.Sources);
            bool isOpposed = mention.Code.Event.Value == "THREATEN" && !isParallel && other.Trigger < mention.Trigger && other.Sources.Count == 1;
            candidates.AddRange(isParallel ? other.Targets : isOpposed ? other.Sources : []);
        }

        var states = candidates.Where(IsState).DistinctBy(p => p.Actor.Code).Where(p => !mention.Sources.Any(s => s.Actor.Code == p.Actor.Code)).ToList();
        return states.Count == 1 ? mention with { Targets = [Unsaid(states[0])] } : mention;
    }

    private static EventMention? Before(List<DraftMention> drafts, int index, Func<EventMention, bool> fits)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            if (fits(drafts[i].Mention))
            {
                return drafts[i].Mention;
            }
        }

        return null;
    }

    private static EventMention? Nearest(List<DraftMention> drafts, int index, Func<EventMention, bool> fits)
    {
        if (Before(drafts, index, fits) is { } before)
        {
            return before;
        }

        for (int i = index + 1; i < drafts.Count; i++)
        {
            if (fits(drafts[i].Mention))
            {
                return drafts[i].Mention;
            }
        }

        return null;
    }
}
