using Casus.Coding.Relations;
using Casus.Coding.Triggers;

namespace Casus.Coding.Circumstances;

/// <summary>
/// Finds when an act was: by the time that governs it in the tree, by that of the clause it is told with, or by its distance
/// from a happening that the report dates elsewhere. What nothing dates has no date.
/// </summary>
internal sealed class DateFinder
{
    private const int MaxDepth = 12;
    private readonly SyntaxView view;
    private readonly ClauseReader clauses;
    private readonly SentenceTimes times;
    private readonly HappeningNouns happenings;
    private readonly TimeGovernor governor;
    private readonly ClauseChain chain;
    private readonly RelativePhrases phrases;
    private readonly SpeechDay speech;
    private readonly Dictionary<int, MentionDate?> known = [];
    private readonly Dictionary<TimeMention, int> governors = [];

    public DateFinder(SyntaxView view, ClauseReader clauses, HappeningNouns happenings)
    {
        this.view = view;
        this.clauses = clauses;
        this.happenings = happenings;
        times = new SentenceTimes(view);
        governor = new TimeGovernor(view, happenings);
        chain = new ClauseChain(view, clauses);
        phrases = new RelativePhrases(view, happenings);
        speech = new SpeechDay(view);
    }

    /// <summary>When the act was, or null.</summary>
    /// <param name="act">The act.</param>
    public MentionDate? Find(Act act)
    {
        var date = Find(act.Hit.Trigger);
        date = date is null && speech.Find(act) is var verb and >= 0 ? Find(verb) : date;
        return date ?? PastDayOfMediating(act);
    }

    // "accepted the offer to mediate on Thursday": nobody mediates on a day, and a day that has gone by is that of the answer.
    private MentionDate? PastDayOfMediating(Act act)
    {
        var inner = act;
        while (inner.Inner is { } next)
        {
            inner = next;
        }

        return inner != act && inner.Code.Cameo == "045" && act.Code.Event.Value is "AGREE" or "REJECT"
            && Find(inner.Hit.Trigger) is { Rule: { IsFuture: false, Anchor: DateAnchor.Weekday } } day ? day : null;
    }

    private MentionDate? Find(int trigger)
    {
        var own = Own(trigger);
        var other = own?.Value is null ? Relative(trigger) : null;
        return own is null || other?.Value is not null ? other : own;
    }

    /// <summary>The date that a time of the sentence gives a token.</summary>
    private MentionDate? Own(int token)
    {
        if (!known.TryGetValue(token, out var date))
        {
            known[token] = date = Best(token) is { } best ? DateText.Of(view, best) : null;
        }

        return date;
    }

    private TimeMention? Best(int token)
    {
        int sentence = view.Sentences.SentenceOf(token);
        TimeMention? best = null;
        int bestCost = int.MaxValue;
        foreach (var time in times.Of(sentence))
        {
            int cost = phrases.Covers(time.Tokens) ? int.MaxValue : Cost(token, time);
            if (cost < bestCost)
            {
                (best, bestCost) = (time, cost);
            }
        }

        return best ?? (view.Head(token) < 0 ? DayOfSentence(token, sentence) : null);
    }

    // "took over the centre of the capital on Saturday": the only day in a sentence dates its main verb, however deep the parser hung it.
    private TimeMention? DayOfSentence(int root, int sentence)
    {
        TimeMention? only = null;
        foreach (var time in times.Of(sentence))
        {
            if (time.Type != TimeType.Date)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = time;
        }

        return only is { Precision: DatePrecision.Day } && !phrases.Covers(only.Tokens) && GovernorOf(only) is var verb && (verb < 0 || verb == root)
            && HangsOn(governor.Top(only.Tokens), root) && !IsBehindHappening(root, only.Tokens.First) ? only : null;
    }

    private bool HangsOn(int token, int root)
    {
        int t = token;
        while (t >= 0 && t != root && !view.HasCase(t, view.Grammar.After) && !view.Is(t, view.Grammar.Happening)
            && view.Relation(t) is DependencyRelation.Nmod or DependencyRelation.Obl or DependencyRelation.Obj or DependencyRelation.Compound or DependencyRelation.Flat)
        {
            t = view.Head(t);
        }

        return t == root;
    }

    private int GovernorOf(TimeMention time)
    {
        if (!governors.TryGetValue(time, out int verb))
        {
            governors[time] = verb = governor.Find(time.Tokens);
        }

        return verb;
    }

    private int Cost(int trigger, TimeMention time)
    {
        if (LinkOf(time.Tokens) is var linked and >= 0)
        {
            return linked == trigger ? 0 : int.MaxValue;
        }

        if (GovernorOf(time) is var verb and >= 0)
        {
            return verb == trigger ? 0 : chain.Steps(trigger, verb, time.Tokens.First);
        }

        if (Follows(trigger, time.Tokens.First))
        {
            return 2;
        }

        return IsBehindHappening(trigger, time.Tokens.First) ? int.MaxValue : Climb(trigger, governor.Top(time.Tokens), time.Tokens.First);
    }

    // "since the raid of 2 May": words that belong to the phrase they open and to nothing else.
    private int LinkOf(TokenSpan tokens)
    {
        for (int t = tokens.First; t < tokens.End; t++)
        {
            if (view.Relation(t) is DependencyRelation.Case or DependencyRelation.Mark && !tokens.Contains(view.Head(t))
                && (view.Is(t, view.Grammar.After) || view.Is(t, view.Grammar.Since)))
            {
                return view.Head(t);
            }
        }

        return -1;
    }

    // "the attack in Moyale on 20 February": between the happening and its day stands only its place, whatever the parser made of it.
    private bool Follows(int trigger, int time)
    {
        if (!view.Is(trigger, view.Grammar.Happening) || time <= trigger || time - trigger > MaxDepth)
        {
            return false;
        }

        for (int t = trigger + 1; t < time; t++)
        {
            if (view.Tokens.Upos[t] is not (UniversalPos.Adp or UniversalPos.Propn or UniversalPos.Det) || view.Is(t, view.Grammar.SinceWhen))
            {
                return false;
            }
        }

        return true;
    }

    // "offered to mediate after the attack in Moyale on 20 February": the day is the attack's.
    private bool IsBehindHappening(int trigger, int time)
    {
        bool isAfter = false;
        for (int t = trigger + 1; t < time; t++)
        {
            isAfter |= view.Is(t, view.Grammar.After);
            if (isAfter && view.Is(t, view.Grammar.Happening))
            {
                return true;
            }
        }

        return false;
    }

    // Steps from a time to the act: on the act itself, on its clause, or on the clause above a participle.
    private int Climb(int trigger, int top, int time)
    {
        bool isPhrase = view.Relation(top) == DependencyRelation.Nmod && view.CaseKey(top) >= 0;
        int t = top;
        for (int cost = 0; t >= 0 && cost < MaxDepth; cost++)
        {
            if (t == trigger)
            {
                return cost;
            }

            if (chain.Steps(trigger, t, time) is var extra and < int.MaxValue)
            {
                return cost + extra;
            }

            if (!Climbs(t, isPhrase) && !IsNameBehind(top, t))
            {
                return int.MaxValue;
            }

            t = chain.Above(t);
        }

        return int.MaxValue;
    }

    // "Two days earlier Lavrov had spoken": a time before a name that is subject is the clause's, though hung on the name.
    private bool IsNameBehind(int time, int token) => time < token && view.Upos(token) == UniversalPos.Propn
        && view.Relation(token) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;

    private bool Climbs(int token, bool isPhrase) => view.Relation(token) switch
    {
        DependencyRelation.Obl or DependencyRelation.Nmod when IsTimeHead(token) => !view.HasCase(token, view.Grammar.Since) && !view.HasCase(token, view.Grammar.SinceWhen)
            && !view.HasCase(token, view.Grammar.Time.After),
        DependencyRelation.Obl or DependencyRelation.Nmod => !view.HasCase(token, view.Grammar.After)
            && (view.Tokens.Upos[token] != UniversalPos.Noun || view.HasCase(token, view.Grammar.During) || (isPhrase && view.HasCase(token, view.Grammar.Genitive))),
        DependencyRelation.NmodPoss or DependencyRelation.Compound or DependencyRelation.Amod => !happenings.Is(view.Head(token))
            || view.Relation(view.Head(token)) is not DependencyRelation.Obj || clauses.SupportVerb(view.Head(token)) >= 0, // "condemned Sunday's attack"
        DependencyRelation.OblTmod or DependencyRelation.OblUnmarked or DependencyRelation.OblNpmod or DependencyRelation.Advmod or DependencyRelation.Nummod
            or DependencyRelation.Flat or DependencyRelation.NmodTmod or DependencyRelation.NmodUnmarked
            or DependencyRelation.Obj or DependencyRelation.Appos or DependencyRelation.NmodDesc => true,
        DependencyRelation.Conj => view.Upos(token) == UniversalPos.Propn,
        DependencyRelation.Advcl => chain.IsSameTime(token) || chain.IsSpeechFrame(token),
        _ => false,
    };

    private bool IsTimeHead(int token)
    {
        foreach (var time in times.Of(view.Sentences.SentenceOf(token)))
        {
            if (time.Tokens.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    // "two days after the vote": the words date what they hang on from the vote, or the vote from it.
    private MentionDate? Relative(int trigger)
    {
        foreach (var phrase in phrases.Of(view.Sentences.SentenceOf(trigger)))
        {
            bool isAnchor = phrase.Anchor >= 0 && IsTold(trigger, phrase.Anchor, phrase);
            bool isSubject = !isAnchor && phrase.Subject >= 0 && IsTold(trigger, phrase.Subject, phrase);
            if ((!isAnchor && !isSubject) || phrase.Count < 0)
            {
                continue;
            }

            int sign = isAnchor ? -phrase.Sign : phrase.Sign;
            bool isOneKind = phrase.Subject >= 0 && phrase.Anchor >= 0 && happenings.Type(phrase.Subject) == happenings.Type(phrase.Anchor); // their kind tells the two not apart
            var start = isAnchor ? Known(phrase.Subject, trigger, isOneKind) : phrase.Anchor >= 0 ? Known(phrase.Anchor, trigger, isOneKind) : Story(phrase);
            var span = view.Tokens.Span(phrase.Tokens);
            var date = start is null ? null : DateText.Shift(start, sign * phrase.Count, phrase.Unit, span, span.Of(view.Document.Text));
            date ??= isAnchor ? Reckoned(phrase) : null;
            if (date is not null)
            {
                return date;
            }
        }

        return null;
    }

    private bool IsTold(int trigger, int token, RelativePhrase phrase) => trigger == token || (token != trigger && chain.Steps(trigger, token, phrase.Tokens.First) < int.MaxValue);

    // The date of a verb or noun by its own words; of a known noun ("the attack") by what the report says of it elsewhere.
    private MentionDate? Known(int token, int trigger, bool isByWord)
    {
        if (token < 0 || token == trigger)
        {
            return null;
        }

        return Own(token) ?? (happenings.Is(token) || view.Upos(token) == UniversalPos.Noun ? Elsewhere(token, isByWord) : null);
    }

    // The nearest mention of the same happening that has a date, first among those before.
    private MentionDate? Elsewhere(int noun, bool isByWord)
    {
        int verb = VerbOf(noun);
        var type = isByWord ? default : happenings.Type(noun);
        (MentionDate? date, int rank) best = (null, int.MaxValue);
        foreach (var time in times.All)
        {
            for (int t = governor.Top(time.Tokens), depth = 0; t >= 0 && depth < MaxDepth; t = view.Head(t), depth++)
            {
                foreach (int other in (ReadOnlySpan<int>)[t, view.IsVerbal(t) ? Subject(t) : -1, view.IsVerbal(t) ? view.Child(t, DependencyRelation.Obj) : -1])
                {
                    if (other < 0 || other == noun)
                    {
                        continue;
                    }

                    bool isWord = view.Key(other) >= 0 && (view.Key(other) == view.Key(noun) || view.Key(other) == verb);
                    bool isKind = !isWord && !type.IsEmpty && happenings.Type(other) == type;
                    int rank = (isWord ? 0 : 1) + (2 * (other < noun ? noun - other : view.Tokens.Count + other - noun));
                    if ((isWord || isKind) && rank < best.rank && Own(other) is { } date)
                    {
                        best = (date, rank);
                    }
                }
            }
        }

        return best.date;
    }

    private int Subject(int verb) => view.Child(verb, DependencyRelation.Nsubj) is var subject and >= 0 ? subject : view.Child(verb, DependencyRelation.NsubjPass);

    // "the bombing": the verb of which the noun is a form
    private int VerbOf(int noun)
    {
        Span<char> lower = stackalloc char[32];
        var form = view.Tokens.Form(noun);
        return form.Length <= lower.Length && form.ToLowerInvariant(lower) is var length and >= 0 ? view.VerbOfForm(lower[..length]) : -1;
    }

    // "The day before", "that day": from the last day told of, in this sentence or the two before.
    private MentionDate? Story(RelativePhrase phrase)
    {
        int sentence = view.Sentences.SentenceOf(phrase.Tokens.First);
        for (int s = sentence; s >= 0 && s >= sentence - 2; s--)
        {
            var slice = times.Of(s);
            for (int i = slice.Length - 1; i >= 0; i--)
            {
                if (slice[i].Tokens.First < phrase.Tokens.First && !phrases.Covers(slice[i].Tokens) && slice[i].Precision == DatePrecision.Day && DateText.Of(view, slice[i]) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    // What the words themselves were reckoned from, where the report says of neither side when it was.
    private MentionDate? Reckoned(RelativePhrase phrase)
    {
        foreach (var time in times.Of(view.Sentences.SentenceOf(phrase.Tokens.First)))
        {
            if (time.Tokens.First < phrase.Tokens.End && time.Tokens.End > phrase.Tokens.First && time.AnchorMention is not null
                && phrase.IsSubjectNoun && times.AnchorOf(time) is { } anchor && !view.Sentences[view.Sentences.SentenceOf(time.Tokens.First)].Contains(anchor.Tokens.First))
            {
                return DateText.Of(view, time);
            }
        }

        return null;
    }
}
