using Casus.Coding.Triggers;

namespace Casus.Coding.Selection;

/// <summary>Says why an act of force, arrest or protest is no news of the report: known before, a court's matter, a tally, sport.</summary>
/// <param name="view">The report's trees.</param>
/// <param name="day">The day of the report.</param>
internal sealed class ForceJudge(SyntaxView view, ReportDay day)
{
    private const int MaxDepth = 8;
    private const int SportWords = 8, SportKinds = 4; // so many words of sport, of so many kinds, make a sports report
    private const int MonthLength = 7; // yyyy-MM
    private const string PlainAttack = "190", Breach = "196", Sexual = "1821";
    private readonly Lazy<bool> isSport = new(() => IsSport(view));

    /// <summary>Why a draft is no event; null when it is one or of another kind.</summary>
    /// <param name="draft">The draft.</param>
    public string? NoEvent(DraftMention draft) => draft.Mention.Code.Event.Value is not ("ASSAULT" or "COERCE" or "PROTEST" or "MOBILIZE") ? null
        : ReportDay.IsWholeYear(draft.Mention.Date) ? "told of a whole year"
        : IsSlug(draft.Act.Hit.Trigger) ? "a catchword"
        : draft.Mention is { Status: EventStatus.Denied, Targets.Count: 0 } && (draft.Mention.Sources.Count == 0 || draft.Act.Inner is null) ? "denied of nobody"
        : IsBare(draft) ? EventJudge.PointsBack
        : IsUntold(draft) ? "nobody named"
        : IsOfMonth(draft.Mention) ? "told of a whole month"
        : IsNamedOnly(draft) || IsAside(draft) || IsKnownFor(draft) ? EventJudge.PointsBack
        : IsOfOldSentence(draft.Mention) ? "an earlier year in its sentence"
        : IsTrend(draft) ? "told as a habit"
        : IsTally(draft.Act.Hit.Trigger) ? "a tally of long"
        : draft.Mention.Status == EventStatus.Hypothetical && !(IsState(draft.Mention.Sources) && IsState(draft.Mention.Targets)) ? "only possible"
        : draft.Mention.Code.Event.Value != "ASSAULT" ? null
        : draft.Mention.Sources.Count > 0 && draft.Mention.Sources.All(s => s.Actor.Sector is "BUS" or "MNC") ? "firms and not fighters"
        : IsOwnOrder(draft.Mention) ? "an order to its own forces"
        : IsCharge(draft) ? "a court's matter"
        : draft.Act.Inner?.Key == "harm" && draft.Mention.Targets.Count == 0 ? "nothing told but words"
        : draft.Mention.Code.Cameo == Sexual && IsCivil(draft) ? "a crime among people"
        : draft.Mention.Code.Cameo == PlainAttack && draft.Mention.Quantities.Count == 0 && !Parties(draft).Any(IsArmed) && isSport.Value ? "a sports report"
        : null;

    // "ordered the police to hunt them down": those ordered are no victims.
    private static bool IsOwnOrder(EventMention mention) => mention is { Status: EventStatus.Intended, Targets.Count: > 0 }
        && mention.Targets.All(t => t.Actor.Sector is "MIL" or "COP" or "SPY" && (t.Actor.Code.IsEmpty || mention.Sources.Any(s => s.Actor.Code == t.Actor.Code)));

    private static IEnumerable<Participant> Parties(DraftMention draft) => draft.Mention.Sources.Concat(draft.Mention.Targets);

    // Neither soldiers nor officials nor people of two countries.
    private static bool IsCivil(DraftMention draft) => Parties(draft).All(p => !IsArmed(p) && !p.Actor.Sector.Contains("GOV", StringComparison.Ordinal))
        && Parties(draft).Select(p => p.Actor.Code).Where(c => !c.IsEmpty).Distinct().Count() < 2;

    // "Chad could attack Mali": said of two states, a possibility is told as one.
    private static bool IsState(IReadOnlyList<Participant> parties) => parties.Any(p => !p.Actor.Code.IsEmpty);

    private static bool IsArmed(Participant party) => party.Actor.Sector is "MIL" or "REB" or "UAF" or "COP" or "PRM";

    // "a minister who was jailed for graft", "the soldier who was kidnapped": by nobody, on no day, beside what is told.
    private bool IsAside(DraftMention draft) => draft.Mention is { Date: null, Code.Mode: "arrest" or "abduct" } && view.Relation(draft.Act.Hit.Trigger) == DependencyRelation.AclRelcl
        && view.Child(draft.Act.Hit.Trigger, DependencyRelation.AuxPass) >= 0;

    // "killed when extremists bombed churches on a holiday in 2000": the year may hang anywhere; a fresh day beside it speaks for news.
    private bool IsOfOldSentence(EventMention mention)
    {
        bool isOld = false;
        foreach (var time in mention.Date is null && view.Document.Has<TimeTable>() ? view.Document.Get<TimeTable>().Mentions : [])
        {
            if (view.Sentences.SentenceOf(time.Tokens.First) != mention.SentenceIndex || time.Type != TimeType.Date)
            {
                continue;
            }

            if (day.IsFresh(time.Value))
            {
                return false;
            }

            isOld |= day.IsYearsAgo(time.Value) && (view.HasCase(time.Tokens.End - 1, view.Grammar.During) || view.HasCase(time.Tokens.First, view.Grammar.During));
        }

        return isOld;
    }

    // "(Chad-Attack)"
    private bool IsSlug(int noun) => noun > 0 && view.Upos(noun) is UniversalPos.Noun or UniversalPos.Propn && char.IsUpper(view.Tokens.Form(noun)[0])
        && view.Tokens.Form(noun - 1) is "-" && view.Tokens.Starts[noun] == view.Tokens.Ends[noun - 1];

    // "the attack", "since the bombings": a noun with neither side, number nor fresh date tells nothing.
    private bool IsBare(DraftMention draft)
    {
        var mention = draft.Mention;
        int trigger = draft.Act.Hit.Trigger;
        return mention is { Sources.Count: 0, Targets.Count: 0 } && (mention.Quantities.Count == 0 || (mention.IsReference && !IsCounted(trigger, mention))) && view.IsNominal(trigger) && view.Upos(trigger) == UniversalPos.Noun
            && (mention.Date is { } date ? !day.IsFresh(date.Value) : mention.IsReference || mention.Place is null || IsAmong(trigger) || view.Tokens.Xpos[trigger] == "NNS");
    }

    // "a bomb went off on Monday" is told; "Tuesday's attack" is only named, unless the report numbers and dates it.
    private bool IsUntold(DraftMention draft)
    {
        bool isDated = draft.Mention.Date is { } date && day.IsFresh(date.Value);
        bool isNumbered = draft.Mention.Quantities.Count > 0;
        return draft.Mention is { Code.Event.Value: "ASSAULT", Sources.Count: 0, Targets.Count: 0 }
            && !(IsTold(draft.Act.Hit.Trigger) ? isDated || isNumbered : isDated && draft.Mention.Quantities.ContainsKey("killed"));
    }

    private bool IsTold(int trigger) => !view.IsNominal(trigger) || view.Upos(trigger) == UniversalPos.Verb || (view.Head(trigger) is var head and >= 0
        && view.Relation(trigger) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Obl
        && (view.Relation(trigger) != DependencyRelation.Obl || view.Is(head, view.Grammar.Casualty)) && (view.Is(head, view.Grammar.Occur) || view.Is(head, view.Grammar.Light) || view.Is(head, view.Grammar.Casualty) || view.Is(head, view.Grammar.Befall)));

    // "killed in fighting in June", "an offensive in summer": news has a day.
    private static bool IsOfMonth(EventMention mention) => mention is { Code.Event.Value: "ASSAULT", Status: EventStatus.Actual, Date.Value.Length: MonthLength };

    // "an upsurge in attacks", "those behind the killing of the mayor": named with one side only, on no day and without a number.
    private bool IsNamedOnly(DraftMention draft) => draft.Mention is { Code.Event.Value: "ASSAULT", Status: EventStatus.Actual, Quantities.Count: 0 } mention
        && (mention.Sources.Count == 0 || mention.Targets.Count == 0) && mention.Sources.Count < 2 && mention.Code.Cameo != Breach
        && !(mention.Code.Mode == "targeted" && mention.SentenceIndex < EventJudge.LeadSentences) // "condemned the murder of the minister" in a lead
        && (mention.Date is not { } date || !day.IsFresh(date.Value))
        && draft.Act.Inner is null && view.Upos(draft.Act.Hit.Trigger) == UniversalPos.Noun && view.Head(draft.Act.Hit.Trigger) >= 0
        && view.Relation(draft.Act.Hit.Trigger) is DependencyRelation.Nmod or DependencyRelation.Obl or DependencyRelation.Obj or DependencyRelation.Compound
        && !IsTold(draft.Act.Hit.Trigger);

    // "the militia, which carried out raids", "the man who shot the mayor": for what somebody is known, on no day and without a number.
    private bool IsKnownFor(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        int verb = view.Upos(trigger) == UniversalPos.Verb ? trigger : view.Head(trigger);
        return draft.Mention is { Code.Event.Value: "ASSAULT", Date: null, Quantities.Count: 0 } && verb >= 0 && view.Relation(verb) == DependencyRelation.AclRelcl
            && view.Child(verb, DependencyRelation.Nsubj) is var subject and >= 0 && view.Is(subject, view.Grammar.Relative)
            && (verb == trigger || view.Relation(trigger) == DependencyRelation.Obj)
            && view.Head(verb) is var doer && !view.Is(doer, view.Grammar.Happening) && draft.Mention.Sources.Any(s => view.Tokens.Covering(s.Span) is var span && doer >= span.First && doer < span.End);
    }

    // "blamed for bombings in Oran", "despite attacks": a noun under another phrase.
    private bool IsAmong(int noun) => view.Relation(noun) is DependencyRelation.Nmod || view.IsAftermath(noun);

    // "has been attacking", "has stepped up its raids": what goes on, without a day.
    private bool IsTrend(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        return draft.Mention.Date is null && draft.Mention.Status == EventStatus.Actual && view.Tokens.Xpos[trigger] is "VBG" or "VBN"
            && view.Child(trigger, DependencyRelation.Aux, view.Grammar.Perfect) >= 0
            && (view.Tokens.Xpos[trigger] == "VBG" || view.Is(trigger, view.Grammar.Grow)) && !HasStart(trigger);
    }

    // "the attack killed six", "died in the attack"; but a number elsewhere in the sentence may count anything.
    private bool IsCounted(int noun, EventMention mention) => mention.Date is not null || view.Child(noun, DependencyRelation.AclRelcl) >= 0
        || view.Child(noun, DependencyRelation.Acl) >= 0 || (view.Head(noun) >= 0 && view.IsVerbal(view.Head(noun)) && view.Child(view.Head(noun), DependencyRelation.Cop) < 0);

    // "has intensified its raids since Wednesday"; what has gone on for long is left out by its date.
    private bool HasStart(int verb) => Start(verb) >= 0;

    // "have been killed since the war", "has been held since June"; but "since Monday" is news.
    private bool IsTally(int trigger)
    {
        int start = view.Child(trigger, DependencyRelation.Aux, view.Grammar.Perfect) >= 0 ? Start(trigger) : -1;
        return start >= 0 && !view.Document.Get<TimeTable>().Mentions.Any(t => t.Value.Length > MonthLength && view.IsBelow(t.Tokens.First, start)
            && day.IsFresh(t.Value));
    }

    private int Start(int verb)
    {
        for (int c = view.FirstChild(verb); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Obl or DependencyRelation.Advcl && view.HasCase(c, view.Grammar.SinceWhen))
            {
                return c;
            }
        }

        return -1;
    }

    // "convicted of killing", "the trial for the massacre", "a probe into the murder".
    private bool IsCharge(DraftMention draft)
    {
        int t = draft.Act.Hit.Trigger;
        if (draft.Mention.Date is { } date && day.IsFresh(date.Value) && view.IsBelow(view.Tokens.Covering(date.Span).First, t))
        {
            return false;
        }

        for (int depth = 0; depth < MaxDepth && view.Head(t) >= 0; depth++)
        {
            bool isPhrase = view.Relation(t) is DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Advcl or DependencyRelation.Acl;
            bool isOfCharge = view.Is(view.Head(t), view.Grammar.Charge) && (view.Relation(t) == DependencyRelation.Compound || (isPhrase && (view.HasCase(t, view.Grammar.ChargeCase) || view.Is(t, view.Grammar.ChargeCase))));
            if (isOfCharge || (isPhrase && (view.Is(view.Head(t), view.Grammar.Part) || (view.HasCase(t, view.Grammar.ChargeCase) && IsBesideCharge(view.Head(t))))))
            {
                return true;
            }

            if (!isPhrase && view.Relation(t) is not (DependencyRelation.Conj or DependencyRelation.Obj or DependencyRelation.Compound or DependencyRelation.AclRelcl))
            {
                return false;
            }

            t = view.Head(t);
        }

        return false;
    }

    // "faces trial for", "cooperated with a probe into": the parser hangs the crime on the verb; "accused them of": or on the accused.
    private bool IsBesideCharge(int head)
    {
        if (view.Relation(head) is DependencyRelation.Obj or DependencyRelation.NsubjPass && view.Is(view.Head(head), view.Grammar.Charge))
        {
            return true;
        }

        for (int c = view.FirstChild(head); c >= 0; c = view.NextSibling(c))
        {
            if (view.Upos(head) == UniversalPos.Verb && view.Relation(c) is DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Xcomp && view.Is(c, view.Grammar.Charge))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSport(SyntaxView view)
    {
        var kinds = new HashSet<int>();
        int words = 0;
        for (int t = 0; t < view.Tokens.Count; t++)
        {
            if (view.Is(t, view.Grammar.Sport))
            {
                words++;
                kinds.Add(view.Key(t));
            }
        }

        return words >= SportWords && kinds.Count >= SportKinds;
    }
}
