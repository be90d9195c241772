namespace Casus;

/// <summary>
/// The value that a person gives a field. Exactly the part of the field's kind is set; all of them null say that the event has
/// no such value (no date, no place, nobody).
/// </summary>
/// <param name="Field">One of <see cref="CorrectionFields"/>; for a counted thing its prefix and kind: <c>quantity.killed</c>.</param>
public sealed record CorrectionValue(string Field)
{
    /// <summary>For <see cref="CorrectionFields.Code"/>.</summary>
    public EventCode? Code { get; init; }

    /// <summary>For <see cref="CorrectionFields.Source"/> and <see cref="CorrectionFields.Target"/>.</summary>
    public IReadOnlyList<Actor>? Actors { get; init; }

    /// <summary>For <see cref="CorrectionFields.Date"/>.</summary>
    public EventDate? Date { get; init; }

    /// <summary>For <see cref="CorrectionFields.Place"/>.</summary>
    public Place? Place { get; init; }

    /// <summary>For <see cref="CorrectionFields.Status"/>.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>For <see cref="CorrectionFields.Condition"/>.</summary>
    public Condition? Condition { get; init; }

    /// <summary>For a counted thing.</summary>
    public Quantity? Quantity { get; init; }
}
