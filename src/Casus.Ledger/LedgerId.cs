using System.Globalization;

namespace Casus.Ledger;

/// <summary>Ids that the ledger gives: a letter and a number from 1 that is never given twice.</summary>
public static class LedgerId
{
    /// <summary>Letter of events.</summary>
    public const char Event = 'E';

    /// <summary>Letter of stories.</summary>
    public const char Story = 'S';

    /// <summary>Letter of mediations.</summary>
    public const char Mediation = 'M';

    /// <summary>Letter of alerts.</summary>
    public const char Alert = 'A';

    /// <summary>Letter of corrections.</summary>
    public const char Correction = 'C';

    /// <summary>Writes an id.</summary>
    /// <param name="letter">One of the letters.</param>
    /// <param name="number">The number, from 1.</param>
    public static string Of(char letter, long number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");

    /// <summary>Reads the number of an id.</summary>
    /// <param name="letter">The letter that the id must have.</param>
    /// <param name="id">The id.</param>
    /// <param name="number">The number; 0 when false.</param>
    /// <returns>False when it is no such id; "E01" is none, as every thing has one id only.</returns>
    public static bool TryNumber(char letter, string id, out long number)
    {
        ArgumentNullException.ThrowIfNull(id);
        number = 0;
        return id.Length > 1 && id[0] == letter && id[1] is >= '1' and <= '9'
            && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
