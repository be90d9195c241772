using System.Globalization;

namespace Casus.Grounding.Times;

/// <summary>
/// Years, months and days of other calendars in Gregorian days: Hijri (Umm al-Qura), Hebrew, Persian and Ethiopian, and the eras that only
/// number Gregorian years otherwise (Thai Buddhist, Minguo, Japanese). Where a month is fixed by sighting the moon a day may differ.
/// </summary>
internal static class EraYears
{
    // A Hijri or Persian month with a year above this has a Gregorian year: "Rajab 2009".
    private const int FirstGregorian = 1700;

    // Julian day numbers of 1 Meskerem 1 and of 1 January 1 of the Gregorian calendar.
    private const int EthiopianEpoch = 1724221, GregorianEpoch = 1721426;

    /// <summary>The days of a year, month or day of a calendar; null when the calendar has none such.</summary>
    /// <param name="calendar">The calendar's name in rules.tsv.</param>
    /// <param name="year">Its year, or a Gregorian year in which the month begins.</param>
    /// <param name="month">Its month, or 0 for the whole year.</param>
    /// <param name="day">The day of the month, or 0 for all of it.</param>
    public static Feast? Find(string calendar, int year, int month, int day)
    {
        if (Offset(calendar) is { } era)
        {
            int gregorian = year + era.Years;
            return year < era.First || year > era.Last || month > 0 ? null : new Feast(new DateOnly(gregorian, 1, 1), new DateOnly(gregorian, 12, 31));
        }

        return month > 0 && year is >= FirstGregorian and < 3000 && calendar is not ("hebrew" or "ethiopian") ? InGregorian(calendar, year, month, day) : Own(calendar, year, month, day);
    }

    /// <summary>The day or month of a calendar that a report means which gives no year; null for none.</summary>
    /// <param name="calendar">The calendar's name.</param>
    /// <param name="month">Its month.</param>
    /// <param name="day">The day of the month, or 0 for all of it.</param>
    /// <param name="reference">The report's day.</param>
    /// <param name="tense">-1 for past, 1 for future, 0 when nothing tells.</param>
    public static Feast? Near(string calendar, int month, int day, DateOnly reference, int tense)
    {
        var found = new List<Feast>();
        for (int year = reference.Year - 1; year <= reference.Year + 1; year++)
        {
            if (InGregorian(calendar, year, month, day) is { } feast)
            {
                found.Add(feast);
            }
        }

        return FeastCalendar.Nearest(found, reference, tense);
    }

    private static Feast? InGregorian(string calendar, int year, int month, int day)
    {
        int own = calendar switch { "hijri" => (year - 622) * 33 / 32, "persian" => year - 621, "hebrew" => year + 3761, _ => year - 7 };
        for (int i = own + 2; i >= own - 2; i--)
        {
            if (Own(calendar, i, month, day) is { } found && found.First.Year == year)
            {
                return found;
            }
        }

        return null;
    }

    private static Feast? Own(string calendar, int year, int month, int day) => calendar switch
    {
        "hijri" when year is >= 1318 and <= 1500 => Days(new UmAlQuraCalendar(), year, month, day),
        "persian" when year is >= 1 and <= 2000 => Days(new PersianCalendar(), year, month, day),
        "hebrew" when year is >= 5343 and <= 5999 => Days(new HebrewCalendar(), year, month, day),
        "ethiopian" when year is >= 1 and <= 2500 => Ethiopian(year, month, day),
        _ => null,
    };

    private static Feast? Days(Calendar calendar, int year, int month, int day)
    {
        // The words number Hebrew months as in a leap year, where Adar II is the seventh.
        month = calendar is HebrewCalendar && month >= 7 && !calendar.IsLeapYear(year) ? month - 1 : month;
        int months = calendar.GetMonthsInYear(year);
        if (month > months || (day > 0 && (month == 0 || day > calendar.GetDaysInMonth(year, month))))
        {
            return null;
        }

        int lastMonth = month == 0 ? months : month;
        DateTime first = calendar.ToDateTime(year, month == 0 ? 1 : month, day == 0 ? 1 : day, 0, 0, 0, 0);
        DateTime last = day > 0 ? first : calendar.ToDateTime(year, lastMonth, calendar.GetDaysInMonth(year, lastMonth), 0, 0, 0, 0);
        return new Feast(DateOnly.FromDateTime(first), DateOnly.FromDateTime(last));
    }

    private static Feast? Ethiopian(int year, int month, int day)
    {
        int lastLength = year % 4 == 3 ? 6 : 5;
        if (month > 13 || day > (month == 13 ? lastLength : 30))
        {
            return null;
        }

        int start = EthiopianEpoch + (365 * (year - 1)) + (year / 4) - GregorianEpoch;
        int first = start + (30 * Math.Max(0, month - 1)) + Math.Max(0, day - 1);
        int last = day > 0 ? first : month == 0 ? start + 359 + lastLength : first + (month == 13 ? lastLength : 30) - 1;
        return new Feast(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
    }

    private static (int Years, int First, int Last)? Offset(string calendar) => calendar switch
    {
        "buddhist" => (-543, 2400, 2650),
        "minguo" => (1911, 1, 200),
        "meiji" => (1867, 1, 45),
        "taisho" => (1911, 1, 15),
        "showa" => (1925, 1, 64),
        "heisei" => (1988, 1, 31),
        "reiwa" => (2018, 1, 99),
        _ => null,
    };
}
