namespace Casus.Grounding.Times;

/// <summary>
/// Gives the year to days without one in a report that has no date of its own: from the same day named in full elsewhere,
/// or from a photo's date when the day lies within half a year of it. A photo's date never dates the report.
/// </summary>
internal static class YearCompletion
{
    private const int HalfYearDays = 183;

    /// <summary>Completes the drafts whose rule is a day of a month.</summary>
    /// <param name="drafts">All drafts of the document.</param>
    /// <param name="isOldPhoto">Tells whether a photo's date is from a file, not from these days.</param>
    public static void Complete(IReadOnlyList<TimeDraft> drafts, Func<TimeDraft, bool> isOldPhoto)
    {
        var years = new Dictionary<int, int>(); // month * 100 + day to year; 0 when two years are named
        var photos = new List<DateOnly>();
        foreach (TimeDraft draft in drafts)
        {
            if (draft.Match.Rule.Action != TimeAction.Date || draft.Rule is not null || draft.Day is not { } day)
            {
                continue;
            }

            if (draft.Role == BlockRole.Caption)
            {
                if (!isOldPhoto(draft))
                {
                    photos.Add(day);
                }
            }
            else
            {
                int key = (day.Month * 100) + day.Day;
                years[key] = years.TryGetValue(key, out int year) && year != day.Year ? 0 : day.Year;
            }
        }

        foreach (TimeDraft draft in drafts)
        {
            if (draft.Rule is { Anchor: DateAnchor.MonthDay, OffsetDays: 0 } rule && YearFor(rule.Number, years, photos) is { } year
                && rule.Number % 100 <= DateTime.DaysInMonth(year, rule.Number / 100))
            {
                draft.SetValue(TimexValue.Day(new DateOnly(year, rule.Number / 100, rule.Number % 100)), DatePrecision.Day);
            }
        }
    }

    private static int? YearFor(int monthDay, Dictionary<int, int> years, List<DateOnly> photos)
    {
        if (years.TryGetValue(monthDay, out int named))
        {
            return named == 0 ? null : named;
        }

        int? year = null;
        foreach (DateOnly photo in photos)
        {
            int? near = NearestYear(photo, monthDay);
            if (near is null || (year is not null && near != year))
            {
                return null;
            }

            year = near;
        }

        return year;
    }

    private static int? NearestYear(DateOnly photo, int monthDay)
    {
        for (int year = Math.Max(1, photo.Year - 1); year <= Math.Min(9998, photo.Year + 1); year++)
        {
            int month = monthDay / 100, day = monthDay % 100;
            if (day <= DateTime.DaysInMonth(year, month)
                && Math.Abs(new DateOnly(year, month, day).DayNumber - photo.DayNumber) <= HalfYearDays)
            {
                return year;
            }
        }

        return null;
    }
}
