using System.Globalization;
using System.Text.Json;

namespace Casus.Signals.Tension;

/// <summary>Writes a pair's series for other programs: a row a day, then a row for each reason why events stand on no day.</summary>
public static class TensionLines
{
    /// <summary>The columns of a CSV row.</summary>
    public const string Header = "day,verbal_cooperation,material_cooperation,verbal_conflict,material_conflict,goldstein_sum,goldstein_mean,goldstein_min,"
        + "plover_sum,plover_mean,plover_min,covered,conflict_usual,conflict_above,cooperation_usual,cooperation_above,changes,apart,events";

    /// <summary>A day as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="report">The report, which weighs conflict and cooperation.</param>
    /// <param name="index">Days after the first.</param>
    public static void Write(Utf8JsonWriter json, PairReport report, int index)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        var day = report.Series[index];
        json.WriteStartObject();
        json.WriteString("day"u8, Text(day.Day));
        json.WriteNumber("verbal_cooperation"u8, day.VerbalCooperation);
        json.WriteNumber("material_cooperation"u8, day.MaterialCooperation);
        json.WriteNumber("verbal_conflict"u8, day.VerbalConflict);
        json.WriteNumber("material_conflict"u8, day.MaterialConflict);
        Write(json, "goldstein"u8, day.Goldstein);
        Write(json, "plover"u8, day.Plover);
        json.WriteBoolean("covered"u8, report.IsCovered(index));
        Write(json, "conflict"u8, report.Signal(Measure.Conflict, index));
        Write(json, "cooperation"u8, report.Signal(Measure.Cooperation, index));
        Write(json, "changes"u8, Changes(report, index));
        Write(json, "events"u8, day.EventIds);
        json.WriteEndObject();
    }

    /// <summary>The events that stand on no day for one reason, as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="eventIds">The events.</param>
    public static void Write(Utf8JsonWriter json, ApartReason reason, IReadOnlyList<string> eventIds)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(eventIds);
        json.WriteStartObject();
        json.WriteNull("day"u8);
        json.WriteString("apart"u8, ApartWords.Of(reason));
        Write(json, "events"u8, eventIds);
        json.WriteEndObject();
    }

    /// <summary>A day as one CSV row.</summary>
    /// <param name="report">The report, which weighs conflict and cooperation.</param>
    /// <param name="index">Days after the first.</param>
    public static string Row(PairReport report, int index)
    {
        ArgumentNullException.ThrowIfNull(report);
        var day = report.Series[index];
        var (conflict, cooperation) = (report.Signal(Measure.Conflict, index), report.Signal(Measure.Cooperation, index));
        return string.Create(CultureInfo.InvariantCulture,
            $"{Text(day.Day)},{day.VerbalCooperation},{day.MaterialCooperation},{day.VerbalConflict},{day.MaterialConflict},{Cells(day.Goldstein)},{Cells(day.Plover)},{(report.IsCovered(index) ? 1 : 0)},{Cells(conflict)},{Cells(cooperation)},{string.Join(' ', Changes(report, index).Select(c => c.Replace(' ', '-')))},,{string.Join(' ', day.EventIds)}");
    }

    /// <summary>The events that stand on no day for one reason, as one CSV row.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="eventIds">The events.</param>
    public static string Row(ApartReason reason, IReadOnlyList<string> eventIds) => $"{new string(',', Header.Count(c => c == ',') - 2)},{ApartWords.Of(reason).Replace(",", "", StringComparison.Ordinal)},{string.Join(' ', eventIds)}";

    /// <summary>What changed on a day: <c>conflict rises</c>, <c>cooperation falls</c>.</summary>
    /// <param name="report">The report, which weighs conflict and cooperation.</param>
    /// <param name="index">Days after the first.</param>
    internal static IReadOnlyList<string> Changes(PairReport report, int index) =>
    [
        .. report.Changes(Measure.Conflict).Where(c => c.Onset == index).Select(c => c.IsRise ? "conflict rises" : "conflict falls"),
        .. report.Changes(Measure.Cooperation).Where(c => c.Onset == index).Select(c => c.IsRise ? "cooperation rises" : "cooperation falls"),
    ];

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, ScoreSum score)
    {
        json.WriteStartObject(name);
        json.WriteNumber("sum"u8, Rounded(score.Sum));
        json.WriteNumber("mean"u8, Rounded(score.Mean));
        json.WriteNumber("min"u8, Rounded(score.Least));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, DaySignal signal)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count"u8, signal.Count);
        Write(json, "usual"u8, signal.Usual?.Mean);
        Write(json, "above"u8, signal.Above);
        Write(json, "below"u8, signal.Below);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Rounded(number));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Cells(ScoreSum score) =>
        string.Create(CultureInfo.InvariantCulture, $"{Rounded(score.Sum)},{Rounded(score.Mean)},{Rounded(score.Least)}");

    private static string Cells(DaySignal signal) => $"{Cell(signal.Usual?.Mean)},{Cell(signal.Above)}";

    private static string Cell(double? value) => value is { } number ? Rounded(number).ToString(CultureInfo.InvariantCulture) : "";

    private static double Rounded(double value) => Math.Round(value, 3, MidpointRounding.AwayFromZero) + 0.0;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
