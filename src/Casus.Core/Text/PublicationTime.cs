using System.Globalization;

namespace Casus;

/// <summary>When a report was published: a day, or an instant with its offset.</summary>
/// <param name="Date">The day, in the offset that the publisher gave.</param>
/// <param name="Instant">The instant, or null when only a day is known.</param>
public readonly record struct PublicationTime(DateOnly Date, DateTimeOffset? Instant)
{
    /// <summary>Reads an ISO 8601 day (<c>2025-05-06</c>) or instant (<c>2025-05-06T09:30:00Z</c>).</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="value">The time read; default when false.</param>
    /// <returns>False when the text is neither.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PublicationTime value)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            value = new PublicationTime(day, null);
            return true;
        }

        if (text.Length > 10 && text[4] == '-' && (text[10] is 'T' or ' ')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            value = new PublicationTime(DateOnly.FromDateTime(instant.DateTime), instant);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The ISO 8601 form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Instant is { } instant
        ? instant.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)
        : Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
