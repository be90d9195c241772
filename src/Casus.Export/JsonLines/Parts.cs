using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>The pieces that several contract lines share, and the contract's words for the core's values.</summary>
public static class Parts
{
    /// <summary>The contract's word for a status.</summary>
    /// <param name="status">The status.</param>
    public static string Status(EventStatus status) => Lower(status);

    /// <summary>The contract's word for a precision.</summary>
    /// <param name="precision">The precision.</param>
    public static string Precision(DatePrecision precision) => Lower(precision);

    /// <summary>The contract's word for the basis of a date.</summary>
    /// <param name="basis">The basis.</param>
    public static string Basis(DateBasis basis) => basis == DateBasis.OtherReport ? "other report" : Lower(basis);

    /// <summary>The name of an enum value in lower case.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The value.</param>
    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    internal static void WriteCode(Utf8JsonWriter json, EventCode code, Codebook codebook)
    {
        json.WriteString("event"u8, code.Event.Value);
        json.WriteString("mode"u8, code.Mode);
        json.WriteString("cameo"u8, code.Cameo);
        json.WriteNumber("quad"u8, codebook.Quad(code));
        json.WriteNumber("goldstein"u8, codebook.Goldstein(code));
    }

    internal static void WriteSpan(Utf8JsonWriter json, ReadOnlySpan<byte> name, TextSpan span)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    internal static void WriteSpanText(Utf8JsonWriter json, ReadOnlySpan<byte> name, TextSpan span, string text)
    {
        json.WriteStartObject(name);
        WriteSpan(json, "span"u8, span);
        json.WriteString("text"u8, text.AsSpan(span.Start, span.Length));
        json.WriteEndObject();
    }

    internal static void WriteStrings(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    internal static void WriteOptional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    internal static void WriteOptional(Utf8JsonWriter json, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    internal static void WriteAttribution(Utf8JsonWriter json, MentionAttribution attribution)
    {
        json.WriteStartObject();
        json.WriteString("source"u8, attribution.Source);
        json.WriteString("cue"u8, attribution.Cue);
        json.WriteEndObject();
    }
}
