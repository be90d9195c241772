namespace Casus;

/// <summary>How fine a date is.</summary>
public enum DatePrecision : byte
{
    /// <summary>A day, or a time of a day.</summary>
    Day,

    /// <summary>An ISO week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year, or vaguer.</summary>
    Year,
}
