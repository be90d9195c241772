using System.Globalization;

namespace Casus.Grounding.Times;

/// <summary>Writes and shifts TIMEX3 values.</summary>
internal static class TimexValue
{
    /// <summary><c>2025-05-04</c>.</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2025-05</c>.</summary>
    /// <param name="day">A day of the month.</param>
    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary><c>2025-W18</c>, ISO week.</summary>
    /// <param name="day">A day of the week.</param>
    public static string Week(DateOnly day)
    {
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
    }

    /// <summary><c>2025</c>.</summary>
    /// <param name="year">The year.</param>
    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary><c>2025-Q2</c>.</summary>
    /// <param name="year">The year.</param>
    /// <param name="quarter">1 to 4.</param>
    public static string Quarter(int year, int quarter) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{quarter}");

    /// <summary>The day with which a value begins, or null.</summary>
    /// <param name="value">A TIMEX3 value.</param>
    public static DateOnly? DayOf(string value) => value.Length >= 10
        && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>The year with which a value begins, or null.</summary>
    /// <param name="value">A TIMEX3 value.</param>
    public static int? YearOf(string value) => value.Length >= 4
        && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;

    /// <summary>The value so many units later, as fine as it is; null when it is too coarse for the unit.</summary>
    /// <param name="value">A DATE value.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="count">How many; negative for earlier.</param>
    public static string? Shift(string value, TimeUnit unit, int count)
    {
        int? year = YearOf(value);
        if (year is null || Math.Abs((long)count) > 3000)
        {
            return null;
        }

        int years = unit == TimeUnit.Year ? count : unit == TimeUnit.Decade ? count * 10 : unit == TimeUnit.Century ? count * 100 : 0;
        if (years != 0)
        {
            int shifted = year.Value + years;
            return shifted is < 1 or > 9998 ? null
                : DayOf(value) is { } date ? Day(date.AddYears(years)) : Year(shifted) + value[4..];
        }

        if (DayOf(value) is { } day)
        {
            return unit switch
            {
                TimeUnit.Day => Day(day.AddDays(count)),
                TimeUnit.Week or TimeUnit.Weekend => Day(day.AddDays(7 * count)),
                TimeUnit.Month => Day(day.AddMonths(count)),
                TimeUnit.Quarter => Day(day.AddMonths(3 * count)),
                _ => null,
            };
        }

        return value.Length == 7 && value[5] is '0' or '1' && unit is TimeUnit.Month or TimeUnit.Quarter ? ShiftMonth(value, unit, count)
            : value.Length == 7 && value[5] == 'Q' && unit == TimeUnit.Quarter ? ShiftQuarter(year.Value, value[6] - '0', count)
            : null;
    }

    /// <summary>A length of time: <c>P2D</c>, <c>PT36H</c>, <c>P2Y6M</c>.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="count">How many; NaN writes X.</param>
    public static string Duration(TimeUnit unit, double count)
    {
        (string prefix, string letter, int factor) = unit switch
        {
            TimeUnit.Second => ("PT", "S", 1),
            TimeUnit.Minute => ("PT", "M", 1),
            TimeUnit.Hour => ("PT", "H", 1),
            TimeUnit.Day => ("P", "D", 1),
            TimeUnit.Weekend => ("P", "WE", 1),
            TimeUnit.Week => ("P", "W", 1),
            TimeUnit.Month => ("P", "M", 1),
            TimeUnit.Quarter => ("P", "Q", 1),
            TimeUnit.Year => ("P", "Y", 1),
            TimeUnit.Decade => ("P", double.IsNaN(count) ? "E" : "Y", 10),
            _ => ("P", double.IsNaN(count) ? "C" : "Y", 100),
        };
        if (double.IsNaN(count))
        {
            return prefix + "X" + letter;
        }

        double whole = Math.Floor(count), rest = count - whole;
        string half = (rest, unit) switch
        {
            (0.5, TimeUnit.Year) => "6M",
            (0.5, TimeUnit.Hour) => "30M",
            (0.5, TimeUnit.Minute) => "30S",
            _ => "",
        };
        return half.Length == 0 ? prefix + (count * factor).ToString("0.###", CultureInfo.InvariantCulture) + letter
            : whole == 0 ? prefix + half
            : prefix + whole.ToString("0", CultureInfo.InvariantCulture) + letter + half;
    }

    private static string ShiftMonth(string value, TimeUnit unit, int count)
    {
        int year = int.Parse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        int month = int.Parse(value.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return Month(new DateOnly(year, month, 1).AddMonths(unit == TimeUnit.Quarter ? 3 * count : count));
    }

    private static string? ShiftQuarter(int year, int quarter, int count)
    {
        if (quarter is < 1 or > 4)
        {
            return null;
        }

        int quarters = (year * 4) + quarter - 1 + count;
        return Quarter(quarters / 4, (quarters % 4) + 1);
    }
}
