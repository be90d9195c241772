using System.Globalization;

namespace Casus.Grounding.Times;

/// <summary>Gives values to matches that need nothing but themselves and the report's day. Immutable.</summary>
/// <param name="reference">The report's day, or null.</param>
/// <param name="feasts">The days of feasts.</param>
internal sealed partial class TimeValuer(DateOnly? reference, FeastCalendar feasts)
{
    private const int NearDays = 60;
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];
    private static readonly string[] Parts = ["MO", "AF", "EV", "NI", "DT"];

    /// <summary>Sets type, value, precision and rule; leaves the value empty when the words are no time expression.</summary>
    /// <param name="draft">The draft.</param>
    public void Value(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        switch (match.Rule.Action)
        {
            case TimeAction.Date: ValueDate(draft); break;
            case TimeAction.SlashDate: ValueSlashDate(draft); break;
            case TimeAction.DateRange: ValueDateRange(draft); break;
            case TimeAction.Month: ValueMonth(draft); break;
            case TimeAction.Year or TimeAction.BareYear: draft.SetValue(TimexValue.Year(YearOf(match) ?? 0), DatePrecision.Year); break;
            case TimeAction.YearRange: ValueYearRange(draft); break;
            case TimeAction.Season: ValueSeason(draft); break;
            case TimeAction.Quarter: ValueQuarter(draft); break;
            case TimeAction.HalfYear: ValueHalfYear(draft); break;
            case TimeAction.Decade: draft.SetValue(match.Int(TimeField.Decade).ToString("000", CultureInfo.InvariantCulture), DatePrecision.Year); break;
            case TimeAction.Century: draft.SetValue((match.Int(TimeField.Century) - 1).ToString("00", CultureInfo.InvariantCulture), DatePrecision.Year); break;
            case TimeAction.Weekday: ValueWeekday(draft); break;
            case TimeAction.DayShift: ValueDayShift(draft); break;
            case TimeAction.UnitShift: ValueUnitShift(draft); break;
            case TimeAction.Ago: ValueAgo(draft); break;
            case TimeAction.Duration: ValueDuration(draft); break;
            case TimeAction.Set: ValueSet(draft); break;
            case TimeAction.Clock: ValueClock(draft); break;
            case TimeAction.Part: ValuePart(draft); break;
            case TimeAction.Feast: ValueFeast(draft); break;
            case TimeAction.Era: ValueEra(draft); break;
            case TimeAction.Fixed:
                draft.Type = match.Rule.Type;
                draft.SetValue(match.Rule.Text ?? "", DatePrecision.Year);
                break;
            default: break;
        }

        if (match.Has(TimeField.Part) && draft.TimeOfDay is null && match.Rule.Action is TimeAction.Date or TimeAction.Same)
        {
            // "The night of 6 May", "that same evening".
            draft.Type = TimeType.Time;
            draft.TimeOfDay = "T" + Parts[match.Int(TimeField.Part)];
        }
    }

    // A year that the rule itself gives ("9/11") is none in a report older than it.
    private int? YearOf(TimeMatch match) => match.Has(TimeField.Year) && !(match.Rule.Gives(TimeField.Year) && reference?.Year < match.Int(TimeField.Year))
        ? match.Int(TimeField.Year)
        : match.Has(TimeField.ShortYear) ? match.Int(TimeField.ShortYear)
        : match.Has(TimeField.YearShift) && reference is { } day ? day.Year + match.Int(TimeField.YearShift)
        : null;

    private void ValueDate(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        int month = match.Int(TimeField.Month), dayOfMonth = match.Int(TimeField.Day);
        int? year = YearOf(match);
        if (month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year ?? 2000, month))
        {
            return;
        }

        if (year is { } known)
        {
            draft.SetValue(TimexValue.Day(new DateOnly(known, month, dayOfMonth)), DatePrecision.Day);
            return;
        }

        bool isShifted = match.Has(TimeField.Shift);
        var rule = new DateRule(DateAnchor.MonthDay, (month * 100) + dayOfMonth, 0, isShifted ? match.Int(TimeField.Shift) > 0 : draft.Tense > 0);
        draft.SetRule(isShifted ? rule : rule with { IsFuture = IsFuture(rule, NearDays) }, reference);
    }

    // The verb near a date is not always its own ("declared a dividend payable Nov. 21"): where one reading is near and the other
    // most of a year away, the near one is meant.
    private bool IsFuture(DateRule rule, int nearDays)
    {
        if (reference is not { } day || (rule with { IsFuture = true }).Resolve(day) is not { } ahead
            || (rule with { IsFuture = false }).Resolve(day) is not { } past)
        {
            return rule.IsFuture;
        }

        int daysAhead = ahead.DayNumber - day.DayNumber, daysBack = day.DayNumber - past.DayNumber;
        return daysAhead + daysBack >= 365 && Math.Min(daysAhead, daysBack) <= nearDays ? daysAhead < daysBack : rule.IsFuture;
    }

    private static void ValueSlashDate(TimeDraft draft)
    {
        int first = draft.Match.Int(TimeField.Month), second = draft.Match.Int(TimeField.Day), year = draft.Match.Int(TimeField.Year);
        bool isMonthFirst = first is >= 1 and <= 12 && second > 12 || first == second;
        bool isDayFirst = first > 12 && second is >= 1 and <= 12;
        (int month, int day) = isMonthFirst ? (first, second) : (second, first);
        if ((isMonthFirst || isDayFirst) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            draft.SetValue(TimexValue.Day(new DateOnly(year, month, day)), DatePrecision.Day);
        }
    }

    private void ValueDateRange(TimeDraft draft)
    {
        ValueDate(draft);
        int month = draft.Match.Int(TimeField.EndMonth, draft.Match.Int(TimeField.Month)), last = draft.Match.Int(TimeField.EndDay);
        if (draft.Value.Length == 0)
        {
            return;
        }

        if (draft.Day is { } first && last <= DateTime.DaysInMonth(first.Year, month) && new DateOnly(first.Year, month, last) > first)
        {
            draft.Value += "/" + TimexValue.Day(new DateOnly(first.Year, month, last));
        }
    }

    private void ValueMonth(TimeDraft draft)
    {
        ValueWholeMonth(draft);
        if (draft.Match.Has(TimeField.Weeks) && draft.Value.Length == 7 && TimexValue.DayOf(draft.Value + "-01") is { } first)
        {
            NarrowMonth(draft, first, draft.Match.Int(TimeField.Weeks));
        }
    }

    // "The first week of June", "the second Monday of June"; the fifth stands for the last.
    private static void NarrowMonth(TimeDraft draft, DateOnly first, int nth)
    {
        int length = DateTime.DaysInMonth(first.Year, first.Month);
        if (nth is < 1 or > 5)
        {
            draft.Value = "";
        }
        else if (draft.Match.Has(TimeField.Weekday))
        {
            int day = 1 + ((draft.Match.Int(TimeField.Weekday) - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1));
            draft.SetValue(TimexValue.Day(first.AddDays((day > length ? day - 7 : day) - 1)), DatePrecision.Day);
        }
        else
        {
            draft.SetValue(TimexValue.Week(first.AddDays(Math.Min((7 * nth) - 4, length - 4))), DatePrecision.Week);
        }
    }

    private void ValueWholeMonth(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        int month = match.Int(TimeField.Month);
        if (YearOf(match) is { } year)
        {
            draft.SetValue(TimexValue.Month(new DateOnly(year, month, 1)), DatePrecision.Month);
            return;
        }

        int shift = match.Int(TimeField.Shift);
        if (match.Has(TimeField.Shift) && shift == 0 && reference is { } now)
        {
            draft.SetValue(TimexValue.Month(new DateOnly(now.Year, month, 1)), DatePrecision.Month);
            return;
        }

        bool isFuture = match.Has(TimeField.Shift) ? shift > 0 : draft.Tense > 0;
        var rule = new DateRule(DateAnchor.Month, month, 0, isFuture);
        rule = match.Has(TimeField.Shift) || draft.Tense < 0 ? rule : rule with { IsFuture = IsFuture(rule, NearDays) };
        draft.SetRule(rule, reference);
        if (shift < 0 && reference is { } today && today.Month == month)
        {
            draft.SetValue(TimexValue.Month(today.AddYears(-1)), DatePrecision.Month);
        }
    }

    private static void ValueYearRange(TimeDraft draft)
    {
        int year = draft.Match.Int(TimeField.Year), end = draft.Match.Int(TimeField.EndYear);
        end = end < 100 ? (year / 100 * 100) + end : end;
        if (end > year)
        {
            draft.SetValue(TimexValue.Year(year) + "/" + TimexValue.Year(end), DatePrecision.Year);
        }
    }

    private void ValueSeason(TimeDraft draft)
    {
        int season = draft.Match.Int(TimeField.Season);
        int? year = YearOf(draft.Match);
        if (year is null && reference is { } day)
        {
            // Seasons begin in March, June, September and December.
            var start = new DateOnly(day.Year, 3 * (season + 1), 1);
            int shift = draft.Match.Int(TimeField.Shift);
            bool hasBegun = start <= day;
            year = shift < 0 ? (start.AddMonths(3) <= day ? day.Year : day.Year - 1)
                : shift > 0 ? (hasBegun ? day.Year + 1 : day.Year)
                : hasBegun || draft.Tense >= 0 || draft.Match.Has(TimeField.Shift) ? day.Year : day.Year - 1;
        }

        draft.SetValue((year is { } known ? TimexValue.Year(known) : "XXXX") + "-" + Seasons[season], DatePrecision.Year);
    }

    private void ValueQuarter(TimeDraft draft)
    {
        int quarter = draft.Match.Int(TimeField.Quarter);
        if (quarter is < 1 or > 4)
        {
            return;
        }

        int? year = YearOf(draft.Match);
        if (year is null && reference is { } day)
        {
            // The next quarter is nearer than that of the year before, whatever the verb beside it says.
            bool isAhead = quarter > ((day.Month - 1) / 3) + 2;
            year = isAhead && draft.Tense < 0 ? day.Year - 1 : day.Year;
        }

        draft.SetValue(year is { } known ? TimexValue.Quarter(known, quarter) : $"XXXX-Q{quarter}", DatePrecision.Year);
    }

    private void ValueHalfYear(TimeDraft draft)
    {
        int half = draft.Match.Int(TimeField.Half);
        int? year = YearOf(draft.Match) ?? reference?.Year;
        if (half is 1 or 2)
        {
            draft.SetValue((year is { } known ? TimexValue.Year(known) : "XXXX") + (half == 1 ? "-H1" : "-H2"), DatePrecision.Year);
        }
    }

    private void ValueWeekday(TimeDraft draft)
    {
        TimeMatch match = draft.Match;
        int weekday = match.Int(TimeField.Weekday), shift = match.Int(TimeField.Shift);
        bool isFuture = match.Has(TimeField.Shift) ? shift > 0 || (shift == 0 && draft.Tense > 0) : draft.Tense > 0;
        var rule = new DateRule(DateAnchor.Weekday, weekday, 7 * match.Int(TimeField.Weeks), isFuture);
        // Who writes "will meet on Tuesday" on a Tuesday means that day; a week on it is "next Tuesday".
        if (isFuture && !match.Has(TimeField.Shift) && reference is { } now && (rule with { IsFuture = false }).Resolve(now) is { } last && last.AddDays(-rule.OffsetDays) == now)
        {
            rule = rule with { IsFuture = false };
        }

        if (shift < 0 && reference is { } day && rule.Resolve(day) == day)
        {
            rule = rule with { OffsetDays = rule.OffsetDays - 7 };
        }

        draft.SetRule(rule, reference);
    }

    private void ValueDayShift(TimeDraft draft)
    {
        if (draft.Match.Has(TimeField.Year))
        {
            // "This day in 1940": the report's month and day in another year.
            int year = draft.Match.Int(TimeField.Year);
            string value = reference is { } day && day.Day <= DateTime.DaysInMonth(year, day.Month) ? TimexValue.Day(new DateOnly(year, day.Month, day.Day)) : TimexValue.Year(year);
            draft.SetValue(value, value.Length == 4 ? DatePrecision.Year : DatePrecision.Day);
            return;
        }

        draft.SetRule(new DateRule(DateAnchor.Reference, 0, draft.Match.Int(TimeField.DayWord), false), reference);
    }
}
