using System.Globalization;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>First and last day of an event's date.</summary>
internal static class EventDays
{
    /// <summary>Days that no date is longer than: what ends later than this after a day, or begins earlier before it, cannot hold it.</summary>
    public const int Longest = 370;

    /// <summary>The days, or null without a date or where the value is none that has days.</summary>
    public static (DateOnly First, DateOnly Last)? Of(EventDate? date)
    {
        if (date is null)
        {
            return null;
        }

        var value = date.Value.AsSpan();
        if (value.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        if (value.Length < 4 || !int.TryParse(value[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1 or > 9998)
        {
            return null;
        }

        return value.Length == 4 ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : Part(year, value[4..]);
    }

    private static (DateOnly First, DateOnly Last)? Part(int year, ReadOnlySpan<char> part)
    {
        bool isWeek = part.StartsWith("-W");
        if (part[0] != '-' || !int.TryParse(part[(isWeek ? 2 : 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return null;
        }

        if (isWeek)
        {
            if (number is < 1 || number > ISOWeek.GetWeeksInYear(year))
            {
                return null;
            }

            var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday));
            return (monday, monday.AddDays(6));
        }

        return number is < 1 or > 12
            ? null
            : (new DateOnly(year, number, 1), new DateOnly(year, number, DateTime.DaysInMonth(year, number)));
    }
}
