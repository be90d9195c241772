namespace Casus.Signals.Tension;

/// <summary>How a series is drawn.</summary>
public sealed record ChartOptions
{
    /// <summary>Columns of the terminal, at least 40.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Lines above and below the axis at most.</summary>
    public int Height { get; init; } = 6;

    /// <summary>True for plain ASCII.</summary>
    public bool IsAscii { get; init; }

    /// <summary>True to colour conflict and cooperation with terminal escapes.</summary>
    public bool HasColour { get; init; }

    /// <summary>First day drawn; null for the first of the series.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day drawn; null for the last of the series.</summary>
    public DateOnly? To { get; init; }
}
