using System.Globalization;

namespace Casus.Grounding.Times;

internal sealed partial class TimeValuer
{
    private void ValueUnitShift(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        var unit = (TimeUnit)match.Int(TimeField.Unit);
        SetUnit(draft, unit, match.Int(TimeField.Shift));
    }

    private void SetUnit(TimeDraft draft, TimeUnit unit, int shift)
    {
        DateOnly? day = reference;
        switch (unit)
        {
            case TimeUnit.Day:
                draft.SetRule(new DateRule(DateAnchor.Reference, 0, shift, false), reference);
                break;
            case TimeUnit.Week:
                draft.SetValue(day is { } d ? TimexValue.Week(d.AddDays(7 * shift)) : "XXXX-WXX", DatePrecision.Week);
                break;
            case TimeUnit.Weekend:
                draft.SetValue((day is { } w ? TimexValue.Week(w.AddDays(7 * WeekendShift(w, shift, draft.Tense + draft.Match.Int(TimeField.Sign)))) : "XXXX-WXX") + "-WE", DatePrecision.Week);
                break;
            case TimeUnit.Month:
                draft.SetValue(day is { } m ? TimexValue.Month(m.AddMonths(shift)) : "XXXX-XX", DatePrecision.Month);
                break;
            case TimeUnit.Quarter:
                draft.SetValue(day is { } q ? QuarterAt(q.AddMonths(3 * shift)) : "XXXX-QX", DatePrecision.Year);
                break;
            case TimeUnit.Year:
                draft.SetValue(day is { } y ? TimexValue.Year(y.Year + shift) : "XXXX", DatePrecision.Year);
                break;
            case TimeUnit.Decade:
                draft.SetValue(day is { } e ? ((e.Year / 10) + shift).ToString("000", CultureInfo.InvariantCulture) : "XXX", DatePrecision.Year);
                break;
            case TimeUnit.Century:
                draft.SetValue(day is { } c ? ((c.Year / 100) + shift).ToString("00", CultureInfo.InvariantCulture) : "XX", DatePrecision.Year);
                break;
            default:
                break;
        }
    }

    // "The weekend" without more is the last one that has begun; "this weekend" the one of this week.
    private static int WeekendShift(DateOnly day, int shift, int tense)
    {
        bool hasBegun = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return shift < 0 ? -1 : shift > 0 ? 1 : hasBegun || tense > 0 ? 0 : -1;
    }

    private static string QuarterAt(DateOnly day) => TimexValue.Quarter(day.Year, ((day.Month - 1) / 3) + 1);

    private void ValueAgo(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        var unit = (TimeUnit)match.Int(TimeField.Unit);
        if (match.Has(TimeField.Few))
        {
            draft.SetValue(match.Int(TimeField.Sign) < 0 ? "PAST_REF" : "FUTURE_REF", DatePrecision.Year);
            return;
        }

        double count = match.Has(TimeField.Number) ? match[TimeField.Number] : 1;
        int shift = match.Int(TimeField.Sign) * (int)Math.Round(Math.Min(count, 5000));
        if (unit < TimeUnit.Day)
        {
            draft.Type = TimeType.Time;
            draft.SetRule(new DateRule(DateAnchor.Reference, 0, 0, false), reference);
            return;
        }

        if (Math.Abs((double)shift * (unit >= TimeUnit.Decade ? 100 : 1)) > 9000 || (reference is { } day && unit >= TimeUnit.Year && !IsYear(day, unit, shift)))
        {
            return;
        }

        SetUnit(draft, unit == TimeUnit.Weekend ? TimeUnit.Week : unit, shift);
        if (unit == TimeUnit.Decade && reference is { } now)
        {
            draft.SetValue(TimexValue.Year(now.Year + (10 * shift)), DatePrecision.Year);
        }
    }

    private static bool IsYear(DateOnly day, TimeUnit unit, int shift) =>
        day.Year + (shift * (unit == TimeUnit.Year ? 1 : unit == TimeUnit.Decade ? 10 : 100)) is > 0 and < 9998;

    private static void ValueDuration(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        draft.Type = TimeType.Duration;
        var unit = (TimeUnit)match.Int(TimeField.Unit, match.Int(TimeField.Units));
        bool isVague = match.Has(TimeField.Few) || (match.Has(TimeField.Units) && !match.Has(TimeField.Number) && !match.Has(TimeField.High));
        double count = isVague ? double.NaN
            : match.Has(TimeField.High) ? match[TimeField.High]
            : match.Has(TimeField.Number) ? match[TimeField.Number] : match.Has(TimeField.Fraction) ? 0 : 1;
        if (match.Has(TimeField.Fraction))
        {
            count += match[TimeField.Fraction];
        }

        string value = TimexValue.Duration(unit, count);
        bool isInterval = match.Has(TimeField.High) && match.Has(TimeField.Number) && match[TimeField.Number] < match[TimeField.High];
        draft.SetValue(isInterval ? TimexValue.Duration(unit, match[TimeField.Number]) + "/" + value : value, DatePrecision.Year);
    }

    private static void ValueSet(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        draft.Type = TimeType.Set;
        string value = match.Rule.Text
            ?? (match.Has(TimeField.WeekdayPlural) ? $"XXXX-WXX-{match.Int(TimeField.WeekdayPlural)}"
            : match.Has(TimeField.Weekday) ? $"XXXX-WXX-{match.Int(TimeField.Weekday)}"
            : match.Has(TimeField.Month) ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{match.Int(TimeField.Month):00}")
            : match.Has(TimeField.Season) ? "XXXX-" + Seasons[match.Int(TimeField.Season)]
            : match.Has(TimeField.Part) && !match.Has(TimeField.Unit) ? "XXXX-XX-XX"
            : TimexValue.Duration((TimeUnit)match.Int(TimeField.Unit, match.Int(TimeField.Units)), match.Has(TimeField.Number) ? match[TimeField.Number] : 1));
        draft.SetValue(match.Has(TimeField.Part) ? value + "T" + Parts[match.Int(TimeField.Part)] : value, DatePrecision.Year);
    }

    private void ValueClock(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        int hour = match.Int(TimeField.Hour), minute = match.Int(TimeField.Minute);
        if (match.Has(TimeField.Int4))
        {
            (hour, minute) = (match.Int(TimeField.Int4) / 100, match.Int(TimeField.Int4) % 100);
        }

        if (match.Has(TimeField.Meridiem))
        {
            if (hour is < 1 or > 12)
            {
                return;
            }

            hour = (hour % 12) + match.Int(TimeField.Meridiem);
        }

        if (hour > 24 || minute > 59)
        {
            return;
        }

        draft.Type = TimeType.Time;
        draft.TimeOfDay = string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}") + Zone(match);
        draft.SetRule(new DateRule(DateAnchor.Reference, 0, 0, false), reference);
    }

    // Minutes east of Greenwich; the names that stand for several zones have no offset and are only part of the words.
    private static string Zone(TimeMatch match)
    {
        int offset = match.Int(TimeField.Zone, 9999);
        offset = offset == 0 && match.Has(TimeField.High) ? match.Int(TimeField.Sign) * match.Int(TimeField.High) * 60 : offset;
        return offset == 9999 ? ""
            : offset == 0 ? "Z"
            : string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:00}:{Math.Abs(offset) % 60:00}");
    }

    private void ValuePart(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        draft.Type = TimeType.Time;
        draft.TimeOfDay = "T" + Parts[match.Int(TimeField.Part)];
        draft.SetRule(new DateRule(DateAnchor.Reference, 0, match.Int(TimeField.Shift), false), reference);
    }
}
