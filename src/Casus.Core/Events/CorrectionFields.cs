using System.Globalization;

namespace Casus;

/// <summary>The fields that corrections name, and their values in words.</summary>
public static class CorrectionFields
{
    /// <summary>Event type, mode and CAMEO code.</summary>
    public const string Code = "code";

    /// <summary>Who did it.</summary>
    public const string Source = "source";

    /// <summary>To whom.</summary>
    public const string Target = "target";

    /// <summary>When.</summary>
    public const string Date = "date";

    /// <summary>Where.</summary>
    public const string Place = "place";

    /// <summary>Whether it happened.</summary>
    public const string Status = "status";

    /// <summary>On what it depends.</summary>
    public const string Condition = "condition";

    /// <summary>Which mentions tell it: set by joins and splits, not by values.</summary>
    public const string Mentions = "mentions";

    /// <summary>Whether it is an event at all: set by rejections, not by values.</summary>
    public const string Rejected = "rejected";

    /// <summary>What stands before the kind of a counted thing.</summary>
    public const string QuantityPrefix = "quantity.";

    /// <summary>The value of a field in words; "none" where there is none.</summary>
    /// <param name="ev">The event.</param>
    /// <param name="field">The field.</param>
    public static string Print(Event ev, string field)
    {
        ArgumentNullException.ThrowIfNull(ev);
        ArgumentNullException.ThrowIfNull(field);
        return field switch
        {
            Code => ev.Code.ToString(),
            Source => Print(ev.Sources),
            Target => Print(ev.Targets),
            Date => ev.Date?.Value ?? None,
            Place => Print(ev.Place),
            Status => Print(ev.Status),
            Condition => Print(ev.Condition),
            _ when field.StartsWith(QuantityPrefix, StringComparison.Ordinal) =>
                ev.Quantities.TryGetValue(field[QuantityPrefix.Length..], out var value) ? Print(value) : None,
            _ => None,
        };
    }

    /// <summary>A value in words; "none" where it says that there is none.</summary>
    /// <param name="value">The value.</param>
    public static string Print(CorrectionValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            { Code: { } code } => code.ToString(),
            { Actors: { } actors } => Print(actors),
            { Date: { } date } => date.Value,
            { Place: { } place } => Print(place),
            { Status: { } status } => Print(status),
            { Condition: { } condition } => Print(condition),
            { Quantity: { } quantity } => Print(quantity),
            _ => None,
        };
    }

    private const string None = "none";

    private static string Print(IReadOnlyList<Actor> actors) => actors.Count == 0 ? None
        : string.Join(", ", actors.Select(a => a.Label.Length > 0 ? $"{a.Name} ({a.Label})" : a.Name));

    private static string Print(Place? place) => place is null ? None
        : place.Country.Length > 0 && place.Kind != PlaceKind.Country ? $"{place.Name}, {place.Country}" : place.Name;

    private static string Print(EventStatus status) => status.ToString().ToLowerInvariant();

    private static string Print(Condition? condition) => condition is null ? None
        : condition.Parties.Count == 0 ? condition.Text : $"{condition.Text} ({string.Join(", ", condition.Parties)})";

    private static string Print(Quantity value) => value.IsOne && value.Best == value.Low
        ? value.Best.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{value.Low}/{value.Best}/{value.High}");
}
