using Casus.Coding.Triggers;

namespace Casus.Coding.Selection;

/// <summary>Takes the drafts out that are no events of the report: conditions, background, words between nobody.</summary>
/// <param name="view">The report's trees.</param>
/// <param name="clauses">Reads its clauses.</param>
/// <param name="day">The day of the report.</param>
/// <param name="drafts">The drafts by trigger; changed in place.</param>
/// <param name="omit">Takes what is left out, with the reason.</param>
internal sealed class DraftSelector(SyntaxView view, ClauseReader clauses, ReportDay day, List<DraftMention> drafts, Action<Hit, string> omit)
{
    private readonly EventJudge judge = new(view, clauses, day);
    private readonly RepeatMerger repeats = new(view, drafts, omit);

    /// <summary>Leaves only the events of the report.</summary>
    public void Select()
    {
        DropConditions();
        PointBack();
        DropMobilizeBesideAssault();
        repeats.Merge();
        DropNoEvents();
        DropEmptyReferences();
    }

    private void DropConditions()
    {
        var conditions = drafts.Where(d => d.Mention.Condition is not null).Select(d => d.Mention.Condition!.Span).ToList();
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            var trigger = drafts[i].Mention.Trigger;
            if (conditions.Any(c => c.Contains(trigger)))
            {
                omit(drafts[i].Act.Hit, "condition of an offer");
                drafts.RemoveAt(i);
            }
        }
    }

    // PLOVER: no MOBILIZE beside an ASSAULT of the same doer.
    private void DropMobilizeBesideAssault()
    {
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            var mention = drafts[i].Mention;
            if (mention.Code.Event.Value == "MOBILIZE" && drafts.Any(d => d.Mention.Code.Event.Value == "ASSAULT" && d.Mention.Status == EventStatus.Actual
                && d.Mention.SentenceIndex == mention.SentenceIndex && d.Mention.Sources.Any(s => mention.Sources.Any(m => m.Actor.Code == s.Actor.Code && !m.Actor.Code.IsEmpty))))
            {
                omit(drafts[i].Act.Hit, "moves of a party that attacks");
                drafts.RemoveAt(i);
            }
        }
    }

    // "after an attack that left 26 dead", in a report that dates an attack with as many dead: the words point back to that one.
    private void PointBack()
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var mention = drafts[i].Mention;
            int trigger = drafts[i].Act.Hit.Trigger;
            bool isAfter = view.IsAftermath(trigger) || (view.Head(trigger) >= 0 && view.IsAftermath(view.Head(trigger)));
            if (isAfter && mention.Code.Event.Value == "ASSAULT" && mention.Date is null && mention.Sources.Count == 0
                && mention.Quantities.TryGetValue("killed", out var dead)
                && drafts.Exists(d => d.Mention.Code.Event.Value == "ASSAULT" && d.Mention.Date is not null && d.Mention.Quantities.TryGetValue("killed", out var same) && same == dead))
            {
                drafts[i] = drafts[i] with { Mention = mention with { IsReference = true } };
            }
        }
    }

    private void DropNoEvents()
    {
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            if (judge.NoEvent(drafts[i]) is not { } reason)
            {
                continue;
            }

            // "the shooting at Pahalgam that killed 26" may point to an event that other reports tell.
            if (reason == EventJudge.PointsBack && drafts[i].Mention is { Code.Event.Value: "ASSAULT", Status: EventStatus.Actual })
            {
                drafts[i] = drafts[i] with { Mention = drafts[i].Mention with { IsReference = true } };
            }
            else
            {
                omit(drafts[i].Act.Hit, reason);
                drafts.RemoveAt(i);
            }
        }
    }

    // "the attack", "its offer", of which the report tells nothing more: no event by themselves.
    private void DropEmptyReferences()
    {
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            var mention = drafts[i].Mention;
            bool isBare = mention is { Sources.Count: 0, Targets.Count: 0, Date: null } || mention.Code.Event.Value == "AGREE";
            bool isEmpty = mention.Sources.Count + mention.Targets.Count == 0 && mention.Code.Event.Value is "SUPPORT" or "CONSULT" or "COOPERATE" or "AID";
            if (mention.IsReference && (isEmpty || isBare) && (isEmpty || !drafts.Exists(d => !d.Mention.IsReference && d.Mention.Code.Event == mention.Code.Event && IsShared(mention.Sources, d.Mention.Sources))))
            {
                omit(drafts[i].Act.Hit, EventJudge.PointsBack);
                drafts.RemoveAt(i);
            }
        }
    }

    private static bool IsShared(IReadOnlyList<Participant> some, IReadOnlyList<Participant> others) =>
        some.Count == 0 || some.Any(s => others.Any(o => o.Actor == s.Actor || (o.Actor.Code == s.Actor.Code && !s.Actor.Code.IsEmpty)));
}
