namespace Casus.Signals.Tension;

/// <summary>One day of a pair. Scores are sums, means and least values over the day's acts; all 0 on a day without acts.</summary>
/// <param name="Day">The day.</param>
/// <param name="VerbalCooperation">Acts of PLOVER's quad class 1.</param>
/// <param name="MaterialCooperation">Acts of quad class 2.</param>
/// <param name="VerbalConflict">Acts of quad class 3.</param>
/// <param name="MaterialConflict">Acts of quad class 4.</param>
/// <param name="Goldstein">The acts on the Goldstein scale, -10 to 10 each.</param>
public sealed record TensionDay(
    DateOnly Day, int VerbalCooperation, int MaterialCooperation, int VerbalConflict, int MaterialConflict, ScoreSum Goldstein)
{
    /// <summary>The acts by PLOVER's scores of type and mode, -10 to 10 each.</summary>
    public required ScoreSum Plover { get; init; }

    /// <summary>Ids of the acts' events, by number.</summary>
    public required IReadOnlyList<string> EventIds { get; init; }

    /// <summary>Quad classes 1 and 2.</summary>
    public int Cooperation => VerbalCooperation + MaterialCooperation;

    /// <summary>Quad classes 3 and 4.</summary>
    public int Conflict => VerbalConflict + MaterialConflict;
}
