namespace Casus.Resolution.Mediations;

/// <summary>The course of one mediation: takes the steps by day, and says where it stands.</summary>
/// <param name="parties">The parties' codes.</param>
internal sealed class MediationCourse(IReadOnlyList<ActorCode> parties)
{
    private const int ShuttleDays = 7;
    private readonly List<MediationStep> steps = [];
    private readonly HashSet<ActorCode> ceasing = []; // parties that have agreed to a ceasefire that was not ended
    private int round = 1;
    private bool hasTalked, hasAgreed, hasFailed;
    private string? ceasefireDay;

    /// <summary>The steps that count, in order.</summary>
    public IReadOnlyList<MediationStep> Steps => steps;

    /// <summary>What has become of a ceasefire.</summary>
    public CeasefireState Ceasefire { get; private set; }

    /// <summary>Takes the next step, as what it is at this point; what is none is left out.</summary>
    /// <param name="step">A candidate, in the order of days.</param>
    public void Take(MediationStep step)
    {
        var kind = KindHere(step);
        if (kind == MediationStepKind.Talks && IsToldAlready(step))
        {
            return;
        }

        if (kind is not { } here || steps.Any(s => s.Kind == here && s.EventId == step.EventId && s.By.SequenceEqual(step.By)))
        {
            return;
        }

        Move(here, step);
        string rule = here == step.Kind ? step.Rule : here == MediationStepKind.Shuttle ? "contact.shuttle" : "retract.refusal";
        steps.Add(step with { Kind = here, Rule = rule, Round = round });
    }

    // Talks of one day between the same parties are one step; the event that names the mediator tells it best.
    private bool IsToldAlready(MediationStep step)
    {
        int at = steps.FindIndex(s => s.Kind == MediationStepKind.Talks && s.On is not null && s.On == step.On && Taking(s).SequenceEqual(Taking(step)));
        if (at >= 0 && steps[at].Rule == "talks.of-parties")
        {
            steps[at] = step with { Round = steps[at].Round };
        }

        return at >= 0;
    }

    private IEnumerable<ActorCode> Taking(MediationStep step) => parties.Where(p => step.By.Contains(p) || step.To.Contains(p));

    /// <summary>Where it stands.</summary>
    public MediationStage Stage()
    {
        if (hasFailed)
        {
            return MediationStage.Failed;
        }

        if (hasAgreed || hasTalked)
        {
            return hasAgreed ? MediationStage.Agreed : MediationStage.Talks;
        }

        var answers = Answers();
        return answers.ContainsValue("no") ? MediationStage.Rejected
            : answers.Values.All(v => v == "yes") ? MediationStage.Accepted
            : MediationStage.Offered;
    }

    /// <summary>Each party's answer in this round: the last word counts; of two on one day, or without days, the refusal.</summary>
    public SortedDictionary<ActorCode, string> Answers()
    {
        var result = new SortedDictionary<ActorCode, string>();
        var current = steps.Where(s => s.Round == round).ToList();
        foreach (var party in parties)
        {
            var yes = current.LastOrDefault(s => IsYes(s, party));
            // Who turns a plan down has not turned the mediator down whom he took before.
            var no = current.LastOrDefault(s => s.Kind is MediationStepKind.Refuse or MediationStepKind.Retract && s.By.Contains(party)
                && (s.Rule != "refuse.plan" || yes is null));
            result[party] = no is not null && (yes is null || !(string.CompareOrdinal(yes.On, no.On) > 0 && no.On is not null)) ? "no"
                : yes is not null ? "yes" : "not reported";
        }

        return result;
    }

    // Who takes part under the mediator, or agrees with the other, has taken the mediator.
    private static bool IsYes(MediationStep step, ActorCode party)
    {
        bool isOfBoth = step.Kind == MediationStepKind.Agreement || step.Rule == "ceasefire.agreed"
            || (step.Kind == MediationStepKind.Talks && step.Rule != "talks.of-parties");
        bool isOfOne = step.Kind is MediationStepKind.Accept or MediationStepKind.Request or MediationStepKind.Ceasefire;
        return ((isOfBoth || isOfOne) && step.By.Contains(party)) || (isOfBoth && step.To.Contains(party));
    }

    private MediationStepKind? KindHere(MediationStep step)
    {
        bool isLeftOut = step.Kind switch
        {
            MediationStepKind.Violation => !IsAfterCeasefire(step), // only an act after the day of the ceasefire can break it
            MediationStepKind.Alleged => Ceasefire == CeasefireState.NotReported,
            MediationStepKind.Collapse => step.Rule == "collapse.ceasefire" && ceasing.Count == 0,
            _ => false,
        };
        bool isShuttle = step.Kind == MediationStepKind.Contact && IsShuttle(step);
        bool isRetraction = step.Kind == MediationStepKind.Refuse && step.Rule != "refuse.plan" && !hasTalked
            && step.By.Any(p => parties.Contains(p) && Answers().GetValueOrDefault(p) == "yes");
        return isLeftOut ? null : isShuttle ? MediationStepKind.Shuttle : isRetraction ? MediationStepKind.Retract : step.Kind;
    }

    private bool IsAfterCeasefire(MediationStep step) => Ceasefire is CeasefireState.Agreed or CeasefireState.Violated
        && (step.Rule == "violation.told" || (step.On is not null && ceasefireDay is not null && string.CompareOrdinal(step.On, ceasefireDay) > 0));

    // In person with one party within days of meeting another.
    private bool IsShuttle(MediationStep step) => step.Rule == "contact.meeting" && step.On is not null && steps.Any(s =>
        s.Rule is "contact.meeting" or "contact.shuttle" && s.On is not null && !s.To.Intersect(step.To).Any()
        && DateOnly.Parse(step.On, System.Globalization.CultureInfo.InvariantCulture).DayNumber
            - DateOnly.Parse(s.On, System.Globalization.CultureInfo.InvariantCulture).DayNumber <= ShuttleDays);

    private void Move(MediationStepKind kind, MediationStep step)
    {
        switch (kind)
        {
            case MediationStepKind.Offer or MediationStepKind.Talks or MediationStepKind.Mediation:
                Begin(kind, step);
                break;
            case MediationStepKind.Refuse:
                // Talks that a party will not go on with have failed.
                hasFailed |= hasTalked && !hasAgreed && step.On is not null;
                break;
            case MediationStepKind.Announced:
                Ceasefire = Ceasefire is CeasefireState.NotReported or CeasefireState.OneSided ? CeasefireState.Announced : Ceasefire;
                break;
            case MediationStepKind.Agreement:
                (hasAgreed, hasFailed) = (true, false);
                break;
            case MediationStepKind.Ceasefire:
                Cease(step);
                break;
            case MediationStepKind.Violation:
                Ceasefire = CeasefireState.Violated;
                break;
            case MediationStepKind.Collapse:
                Collapse(step);
                break;
        }
    }

    private void Begin(MediationStepKind kind, MediationStep step)
    {
        if (hasFailed && step.On is not null)
        {
            round++;
            (hasFailed, hasAgreed, hasTalked) = (false, false, false);
        }

        hasTalked |= kind != MediationStepKind.Offer;
    }

    private void Cease(MediationStep step)
    {
        ceasing.UnionWith(step.By.Concat(step.Rule == "ceasefire.agreed" ? step.To : []).Where(parties.Contains));
        if (ceasing.Count >= 2)
        {
            (hasAgreed, hasFailed) = (true, false);
            Ceasefire = CeasefireState.Agreed;
            ceasefireDay = step.On ?? ceasefireDay;
        }
        else if (Ceasefire == CeasefireState.NotReported) // one side that holds its fire under an announced ceasefire takes nothing from it
        {
            Ceasefire = CeasefireState.OneSided;
        }
    }

    private void Collapse(MediationStep step)
    {
        if (step.Rule == "collapse.ceasefire")
        {
            Ceasefire = CeasefireState.Ended;
            ceasing.Clear();
        }

        hasFailed = true;
    }
}
