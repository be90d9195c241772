namespace Casus.Grounding.Times;

internal sealed partial class TimeValuer
{
    // A feast without a year in a report without a date has no year: none is invented.
    private void ValueFeast(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        string key = match.Rule.Text ?? "";
        if (!feasts.Knows(key))
        {
            return;
        }

        int? year = YearOf(match);
        if (year is null && match.Has(TimeField.Shift) && match.Int(TimeField.Shift) == 0 && reference is { } now)
        {
            year = now.Year;
        }

        if (year is { } known)
        {
            SetFeast(draft, feasts.In(key, known), TimexValue.Year(known), DatePrecision.Year);
            return;
        }

        int tense = match.Has(TimeField.Shift) ? Math.Sign(match.Int(TimeField.Shift)) : draft.Tense;
        SetFeast(draft, reference is { } day ? feasts.Near(key, day, tense) : null, "XXXX-XX-XX", DatePrecision.Day);
    }

    private void ValueEra(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        string calendar = match.Rule.Text ?? "";
        int month = match.Int(TimeField.Month), day = match.Int(TimeField.Day);
        if (match.Has(TimeField.Year) || match.Has(TimeField.Number))
        {
            int year = match.Int(TimeField.Year, match.Int(TimeField.Number));
            if (EraYears.Find(calendar, year, month, day) is { } found)
            {
                SetFeast(draft, found, "", DatePrecision.Year);
            }

            return;
        }

        Feast? near = reference is { } now ? EraYears.Near(calendar, month, day, now, draft.Tense) : null;
        SetFeast(draft, near, "XXXX-XX-XX", DatePrecision.Day);
    }

    private static void SetFeast(TimeDraft draft, Feast? feast, string otherwise, DatePrecision precision)
    {
        if (feast is not { } found)
        {
            draft.SetValue(otherwise, precision);
            return;
        }

        int days = found.Last.DayNumber - found.First.DayNumber + 1;
        bool isYear = found.First is { Month: 1, Day: 1 } && found.Last is { Month: 12, Day: 31 } && days <= 366;
        draft.SetValue(isYear ? TimexValue.Year(found.First.Year) : found.Value, days == 1 ? DatePrecision.Day
            : days <= 7 ? DatePrecision.Week : days <= 31 ? DatePrecision.Month : DatePrecision.Year);
    }
}
