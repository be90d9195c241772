namespace Casus.Grounding.Times;

/// <summary>Reckons expressions whose anchor is another time of the text: "two days earlier", "two days after the vote", "that day".</summary>
/// <param name="pieces">The pieces.</param>
/// <param name="drafts">All drafts, in text order.</param>
/// <param name="reference">The report's day, or null.</param>
internal sealed partial class AnchorResolver(TimePieces pieces, IReadOnlyList<TimeDraft> drafts, DateOnly? reference)
{
    private const int ObjectReach = 6;

    // The value of "link" where the words name a day and no length: "the day before the vote".
    private const int NamedDay = 2;

    /// <summary>Resolves one draft of <see cref="TimeAction.Relative"/> or <see cref="TimeAction.Same"/>; its value stays empty when it has none.</summary>
    /// <param name="index">The draft's index. Earlier drafts must be resolved.</param>
    public void Resolve(int index)
    {
        TimeDraft draft = drafts[index];
        TimeMatch match = draft.Match;
        var unit = (TimeUnit)match.Int(TimeField.Unit);
        if (unit < TimeUnit.Day)
        {
            return;
        }

        if (match.Rule.Action == TimeAction.Same)
        {
            ResolveSame(index, unit);
            return;
        }

        int count = (int)Math.Min(2000, match.Has(TimeField.Number) ? Math.Round(match[TimeField.Number]) : 1) * match.Int(TimeField.Sign);
        int link = HasObject(match) ? match.Int(TimeField.Link) : 0;
        if (link == 0)
        {
            Shift(draft, Before(index, unit), unit, count);
            WidenToYear(index);
            return;
        }

        if (link == NamedDay && Apposed(index) is { } same)
        {
            Shift(draft, same, unit, 0);
            return;
        }

        (TimeDraft? anchor, bool dates, bool isFirm) = Linked(index, unit);
        bool isPoint = !match.IsMeasured && anchor is not null && (isFirm || (unit <= TimeUnit.Week && IsClose(anchor, draft)));
        if (isPoint || link == NamedDay)
        {
            Shift(draft, anchor, unit, dates ? count : -count);
        }
        else
        {
            SetLength(draft, unit);
        }
    }

    // "Two weeks after the vote" says how long when nothing dates the vote; the link word is then no part of it.
    private void SetLength(TimeDraft draft, TimeUnit unit)
    {
        TimeMatch match = draft.Match;
        draft.Type = TimeType.Duration;
        draft.SetValue(TimexValue.Duration(unit, match.Has(TimeField.Number) ? match[TimeField.Number] : 1), DatePrecision.Year);
        match.End -= pieces.Is(match.End - 1, TimeField.Preposition) ? 2 : 1;
    }

    // "On 12 October, the day before the crash": the words say what the date is.
    private TimeDraft? Apposed(int index)
    {
        if (index == 0)
        {
            return null;
        }

        TimeDraft before = drafts[index - 1];
        int gap = drafts[index].Match.First - before.Match.End;
        return gap == 1 && pieces.First(before.Match.End) == ',' && before.Day is not null && before.Type == TimeType.Date ? before : null;
    }

    private bool HasObject(TimeMatch match) => match.End < pieces.Count && char.IsLetterOrDigit(pieces.First(match.End));

    private static bool IsClose(TimeDraft anchor, TimeDraft draft) => !anchor.IsDateline && Math.Abs(anchor.Sentence - draft.Sentence) <= 1;

    private void Shift(TimeDraft draft, TimeDraft? anchor, TimeUnit unit, int count)
    {
        draft.Anchor = anchor;
        int days = unit is TimeUnit.Week or TimeUnit.Weekend ? 7 * count : count;
        if (anchor?.Rule is { Precision: DatePrecision.Day } rule && unit <= TimeUnit.Week)
        {
            draft.SetRule(rule with { OffsetDays = rule.OffsetDays + days }, reference);
        }
        else if (anchor is not null && TimexValue.Shift(anchor.Value, unit, count) is { } value)
        {
            draft.SetValue(value, anchor.Precision);
        }
        else
        {
            draft.Anchor = null;
            string none = unit switch { TimeUnit.Year => "XXXX", TimeUnit.Month => "XXXX-XX", TimeUnit.Week => "XXXX-WXX", TimeUnit.Day => "XXXX-XX-XX", _ => "" };
            none = unit == TimeUnit.Year && reference is { } day && Math.Abs(count) < 1000 ? TimexValue.Year(day.Year + count) : none;
            draft.SetValue(none, unit == TimeUnit.Day ? DatePrecision.Day : DatePrecision.Year);
        }
    }

    // "X came two days after Y": a date in Y dates Y and the words date X; else, unless Y was dated before, X is dated and the words date Y.
    // It is firm when the anchor's own date is written.
    private (TimeDraft? Anchor, bool DatesSubject, bool IsFirm) Linked(int index, TimeUnit unit)
    {
        TimeDraft draft = drafts[index];
        if (index + 1 < drafts.Count && drafts[index + 1] is var next && next.Sentence == draft.Sentence && CanAnchor(next, unit)
            && next.Match.First - draft.Match.End <= ObjectReach && !HasBreak(draft.Match.End, next.Match.First))
        {
            return (next, true, true);
        }

        if (DatedBefore(index, unit) is { } known)
        {
            return (known, true, true);
        }

        TimeDraft? subject = Before(index, unit);
        if (subject is null || subject.Sentence != draft.Sentence)
        {
            for (int i = index + 1; i < drafts.Count && drafts[i].Sentence == draft.Sentence; i++)
            {
                if (CanAnchor(drafts[i], unit))
                {
                    return (drafts[i], false, false);
                }
            }
        }

        return (subject, false, false);
    }

    // The object's noun ("after the vote") stood with a date in an earlier sentence.
    private TimeDraft? DatedBefore(int index, TimeUnit unit)
    {
        TimeDraft draft = drafts[index];
        for (int noun = NextNoun(draft.Match.End, draft.Match.End); noun >= 0; noun = NextNoun(noun + 1, draft.Match.End))
        {
            for (int i = index - 1; i >= 0; i--)
            {
                TimeDraft candidate = drafts[i];
                if (!candidate.IsDateline && candidate.Sentence < draft.Sentence && CanAnchor(candidate, unit) && StandsNear(noun, candidate.Match))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    // The next word of the object that may be its noun; the object ends before a preposition or a second article. -1 for none.
    private int NextNoun(int at, int first)
    {
        for (int i = at; i < pieces.Count && i < first + ObjectReach; i++)
        {
            bool isArticle = pieces.Is(i, TimeField.Definite) || pieces.Is(i, TimeField.A);
            if (!char.IsLetter(pieces.First(i)) || pieces.Is(i, TimeField.Preposition) || (isArticle && i > first))
            {
                return -1;
            }

            if (pieces.Form(i).Length >= 4 && !pieces.IsCapital(i) && !isArticle && !pieces.Lexicon.IsPastForm(pieces.Form(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private bool StandsNear(int noun, TimeMatch match)
    {
        ReadOnlySpan<char> form = pieces.Form(noun);
        for (int i = Math.Max(0, match.First - ObjectReach); i < Math.Min(pieces.Count, match.End + ObjectReach); i++)
        {
            if (pieces.Form(i).Equals(form, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasBreak(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (pieces.First(i) is ',' or ';' or '.')
            {
                return true;
            }
        }

        return false;
    }

    // The time the story has reached: in this sentence, else the latest before that does not merely name another event.
    private TimeDraft? Before(int index, TimeUnit unit)
    {
        TimeDraft draft = drafts[index];
        if (unit == TimeUnit.Year && !ComparesMonths(index) && Quarter(index) is { } quarter)
        {
            return quarter;
        }

        TimeDraft? background = null, dateline = null;
        for (int i = index - 1; i >= 0; i--)
        {
            TimeDraft candidate = drafts[i];
            if (!CanAnchor(candidate, unit) || (unit == TimeUnit.Year && IsComparison(candidate)))
            {
                continue;
            }

            if (candidate.IsDateline)
            {
                dateline ??= candidate;
            }
            else if (candidate.Sentence == draft.Sentence || !NamesEvent(candidate))
            {
                return candidate;
            }
            else
            {
                background ??= candidate;
            }
        }

        return background ?? dateline;
    }

    private static bool CanAnchor(TimeDraft draft, TimeUnit unit) => draft.Value.Length > 0 && draft.Type is TimeType.Date or TimeType.Time
        && draft.Role is not (BlockRole.Caption or BlockRole.ReadMore or BlockRole.Credit)
        && unit switch
        {
            TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => TimexValue.YearOf(draft.Value) is not null,
            TimeUnit.Month or TimeUnit.Quarter => draft.Day is not null || Coarse(draft.Value, TimeUnit.Month) is not null,
            _ => draft.Day is not null || draft.Rule is { Precision: DatePrecision.Day },
        };

    // "the April 22 attack", "the act of April 22": the date tells events apart and does not move the story.
    private bool NamesEvent(TimeDraft draft)
    {
        if (draft.Match.Rule.Action is TimeAction.Weekday or TimeAction.DayShift)
        {
            return false;
        }

        int before = draft.Match.First - 1;
        if (pieces.Is(before, TimeField.Of))
        {
            return true;
        }

        bool isFollowed = draft.Match.End < pieces.Count && char.IsLetter(pieces.First(draft.Match.End));
        for (int i = before; isFollowed && i >= 0 && i > before - 3 && char.IsLetter(pieces.First(i)); i--)
        {
            if (pieces.Is(i, TimeField.Definite))
            {
                return true;
            }
        }

        return false;
    }
}
