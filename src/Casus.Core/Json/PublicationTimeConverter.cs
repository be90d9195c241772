using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casus.Json;

/// <summary>
/// A <see cref="PublicationTime"/> as a day, an instant (with all its digits), or "day instant" where the day is not the instant's own.
/// </summary>
internal sealed class PublicationTimeConverter : JsonConverter<PublicationTime>
{
    private const string Day = "yyyy-MM-dd";

    public override PublicationTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryRead(reader.GetString() ?? "", out var value) ? value : throw new JsonException("A publication time is a day or an instant.");

    public override void Write(Utf8JsonWriter writer, PublicationTime value, JsonSerializerOptions options)
    {
        string day = value.Date.ToString(Day, CultureInfo.InvariantCulture);
        if (value.Instant is not { } instant)
        {
            writer.WriteStringValue(day);
            return;
        }

        string text = instant.ToString("O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text.StartsWith(day, StringComparison.Ordinal) ? text : day + " " + text);
    }

    private static bool TryRead(string text, out PublicationTime value)
    {
        value = default;
        if (text.Length < 10 || !DateOnly.TryParseExact(text.AsSpan(0, 10), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        if (text.Length == 10)
        {
            value = new PublicationTime(day, null);
            return true;
        }

        var rest = text.AsSpan(text[10] == ' ' ? 11 : 0);
        if (!DateTimeOffset.TryParseExact(rest, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant))
        {
            return false;
        }

        value = new PublicationTime(day, instant);
        return true;
    }
}
