using System.Globalization;
using Casus.Packs;

namespace Casus.Grounding.Times;

/// <summary>How a feast's day follows from the year.</summary>
/// <param name="Kind">From what it is reckoned.</param>
/// <param name="Month">The month, for <see cref="FeastKind.Nth"/>.</param>
/// <param name="Weekday">1 Monday to 7 Sunday, for <see cref="FeastKind.Nth"/>.</param>
/// <param name="Nth">1 to 5, or -1 for the last of the month.</param>
/// <param name="Offset">Days to add.</param>
/// <param name="Days">How many days it lasts; at least 1.</param>
internal readonly record struct FeastRule(FeastKind Kind, int Month, int Weekday, int Nth, int Offset, int Days)
{
    /// <summary>Reads a row of feasts.tsv.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidDataException">A cell is broken.</exception>
    public static FeastRule Read(TableRow row)
    {
        int Number(string column) => int.TryParse(row[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new InvalidDataException($"{row.Where}: '{row[column]}' in column {column} is no number");
        if (!Enum.TryParse(row["kind"], ignoreCase: true, out FeastKind kind))
        {
            throw new InvalidDataException($"{row.Where}: '{row["kind"]}' is no kind of feast");
        }

        var rule = new FeastRule(kind, Number("month"), Number("weekday"), Number("nth"), Number("offset"), Number("days"));
        bool isSound = rule.Days >= 1 && (kind != FeastKind.Nth || (rule.Month is >= 1 and <= 12 && rule.Weekday is >= 1 and <= 7 && rule.Nth is -1 or (>= 1 and <= 4)));
        return isSound ? rule : throw new InvalidDataException($"{row.Where}: month, weekday, nth or days is out of range");
    }

    /// <summary>The feast's first day in a year.</summary>
    /// <param name="year">A Gregorian year from 1583.</param>
    public DateOnly In(int year) => (Kind switch
    {
        FeastKind.Easter => Easter(year),
        FeastKind.Orthodox => OrthodoxEaster(year),
        _ => NthWeekday(year),
    }).AddDays(Offset);

    private DateOnly NthWeekday(int year)
    {
        if (Nth < 0)
        {
            var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
            return last.AddDays(-(((int)last.DayOfWeek - Weekday + 7) % 7));
        }

        var first = new DateOnly(year, Month, 1);
        return first.AddDays(((Weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (Nth - 1)));
    }

    // Meeus, Astronomical Algorithms, chapter 8: Gregorian Easter.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int sum = h + l - (7 * m) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }

    // Meeus, chapter 8: Julian Easter, brought to the Gregorian calendar.
    private static DateOnly OrthodoxEaster(int year)
    {
        int a = year % 4, b = year % 7, c = year % 19;
        int d = ((19 * c) + 15) % 30;
        int e = ((2 * a) + (4 * b) - d + 34) % 7;
        int sum = d + e + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }
}
