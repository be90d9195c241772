using System.Globalization;
using System.Text;

namespace Casus.Sources.Coded;

/// <summary>A kind of table of events that another program coded: separated by tabs, told by its columns.</summary>
/// <param name="Name">Its name, for notices.</param>
/// <param name="Columns">How many columns a row has.</param>
/// <param name="DateColumn">Which column holds the day of the event or mention, 0-based.</param>
/// <param name="Header">How its first row begins, or null when it has no row of names.</param>
/// <param name="DateFormats">How the day is written.</param>
internal sealed record CodedTable(string Name, int Columns, int DateColumn, string? Header, string[] DateFormats)
{
    private const string Days = "yyyyMMdd", IsoDays = "yyyy-MM-dd", Seconds = "yyyyMMddHHmmss";

    // The one table of tables.
    private static readonly CodedTable[] All =
    [
        new("GDELT 2.0 events", 61, 1, null, [Days]),
        new("GDELT 1.0 events", 58, 1, null, [Days]),
        new("GDELT 1.0 events", 57, 1, null, [Days]),
        new("GDELT 2.0 mentions", 16, 2, null, [Seconds]),
        new("POLECAT events", 40, 1, "Event ID\tEvent Date\tEvent Type\t", [IsoDays]),
        new("ICEWS events", 20, 1, "Event ID\tEvent Date\tSource Name\t", [IsoDays, "yyyy-MM-dd HH:mm:ss"]),
    ];

    /// <summary>The kind of table that some bytes begin.</summary>
    /// <param name="head">The first bytes of a file; at least its first row.</param>
    /// <returns>Null when they begin none.</returns>
    public static CodedTable? Of(ReadOnlySpan<byte> head)
    {
        int end = head.IndexOf((byte)'\n');
        ReadOnlySpan<byte> row = (end < 0 ? head : head[..end]).TrimEnd((byte)'\r');
        row = row.StartsWith("\uFEFF"u8) ? row[3..] : row;
        int columns = row.Count((byte)'\t') + 1;
        foreach (CodedTable table in All)
        {
            if (columns == table.Columns && (table.Header is { } header ? Begins(row, header) : table.Check(row) is null))
            {
                return table;
            }
        }

        return null;
    }

    /// <summary>Checks a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Check(ReadOnlySpan<byte> row)
    {
        int columns = row.Count((byte)'\t') + 1;
        if (columns != Columns)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the row has {columns} columns; expected {Columns} ({Name})");
        }

        return Day(row) is null ? $"column {DateColumn + 1} holds no date as {Name} write it" : null;
    }

    /// <summary>The day of a row, or null when it has none.</summary>
    /// <param name="row">A row with the right number of columns.</param>
    public DateOnly? Day(ReadOnlySpan<byte> row)
    {
        for (int i = 0; i < DateColumn; i++)
        {
            row = row[(row.IndexOf((byte)'\t') + 1)..];
        }

        string cell = Encoding.Latin1.GetString(row[..Math.Min(Math.Max(0, row.IndexOf((byte)'\t')), 30)]);
        return DateTime.TryParseExact(cell, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
            ? DateOnly.FromDateTime(day)
            : null;
    }

    private static bool Begins(ReadOnlySpan<byte> row, string header) =>
        row.Length >= header.Length && Ascii.EqualsIgnoreCase(row[..header.Length], header);
}
