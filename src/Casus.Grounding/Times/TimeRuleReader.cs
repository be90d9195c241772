using System.Globalization;
using Casus.Packs;

namespace Casus.Grounding.Times;

/// <summary>Reads the cells of rules.tsv.</summary>
internal static class TimeRuleReader
{
    /// <summary>Reads one row, without its pattern.</summary>
    /// <param name="row">The row.</param>
    /// <param name="order">The rule's place among the rules.</param>
    /// <param name="wordNumber">Gives a word its number.</param>
    /// <exception cref="InvalidDataException">A cell is broken.</exception>
    public static TimeRule Read(TableRow row, int order, Func<string, int> wordNumber)
    {
        if (!Enum.TryParse(row["action"], ignoreCase: true, out TimeAction action))
        {
            throw new InvalidDataException($"{row.Where}: '{row["action"]}' is no action");
        }

        var constants = new List<(TimeField, double)>();
        string? text = null;
        TimeType type = TimeType.Date;
        foreach (string part in row["with"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? "" : part[..equals];
            string value = part[(equals + 1)..];
            if (name == "value")
            {
                text = value;
            }
            else if (name == "type" && Enum.TryParse(value, ignoreCase: true, out type))
            {
                continue;
            }
            else if (Enum.TryParse(name, ignoreCase: true, out TimeField slot))
            {
                constants.Add((slot, ReadValue(row, value)));
            }
            else
            {
                throw new InvalidDataException($"{row.Where}: '{part}' sets nothing known");
            }
        }

        return new TimeRule
        {
            Id = row["id"], Order = order, Action = action, Constants = constants, Text = text, Type = type,
            Left = ReadGuard(row["left"], wordNumber), Right = ReadGuard(row["right"], wordNumber),
        };
    }

    /// <summary>Reads a value: a number or the name of a unit; 0 for an empty cell.</summary>
    /// <param name="row">The row, for the message.</param>
    /// <param name="value">The cell.</param>
    /// <exception cref="InvalidDataException">It is neither.</exception>
    public static double ReadValue(TableRow row, string value)
    {
        if (value.Length == 0)
        {
            return 0;
        }

        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return number;
        }

        return Enum.TryParse(value, ignoreCase: true, out TimeUnit unit)
            ? (int)unit
            : throw new InvalidDataException($"{row.Where}: '{value}' is neither a number nor a unit of time");
    }

    private static WordGuard ReadGuard(string cell, Func<string, int> wordNumber)
    {
        if (cell.Length == 0)
        {
            return default;
        }

        bool isExcluding = cell[0] == '!';
        string[] words = (isExcluding ? cell[1..] : cell).Split('|', StringSplitOptions.RemoveEmptyEntries);
        return new WordGuard([.. words.Select(wordNumber)], isExcluding);
    }
}
