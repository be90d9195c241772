using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>The comparison of a story's reports as <c>casus story ID --compare --json</c> writes it.</summary>
public static class ComparisonLine
{
    /// <summary>Writes the comparison.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="story">The story's id.</param>
    /// <param name="comparison">The comparison.</param>
    public static void Write(Utf8JsonWriter json, string story, StoryComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(comparison);
        json.WriteStartObject();
        json.WriteString("story"u8, story);
        json.WriteStartArray("columns"u8);
        foreach (var column in comparison.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, column.Name);
            Parts.WriteStrings(json, "docs"u8, column.DocumentIds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("more"u8, comparison.More);
        json.WriteStartArray("rows"u8);
        foreach (var row in comparison.Rows)
        {
            WriteRow(json, row);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, ComparedEvent row)
    {
        json.WriteStartObject();
        json.WriteString("event"u8, row.Event.Id);
        json.WriteString("agreement"u8, Word(row.Agreement));
        Parts.WriteStrings(json, "differing"u8, row.Differing);
        json.WriteStartArray("cells"u8);
        foreach (string? cell in row.Cells)
        {
            if (cell is null)
            {
                json.WriteNullValue();
            }
            else
            {
                json.WriteStringValue(cell);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("fields"u8);
        foreach (var field in EventComparison.Of(row.Event))
        {
            WriteField(json, field);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, FieldComparison field)
    {
        json.WriteStartObject();
        json.WriteString("field"u8, field.Field);
        json.WriteString("agreement"u8, Word(field.Agreement));
        json.WriteStartArray("values"u8);
        foreach (var value in field.Values)
        {
            json.WriteStartObject();
            json.WriteString("value"u8, value.Value);
            json.WriteStartArray("told"u8);
            foreach (var telling in value.Tellings)
            {
                json.WriteStartObject();
                json.WriteString("doc"u8, telling.DocumentId);
                json.WriteString("text"u8, telling.Words);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Word(Agreement agreement) => agreement switch
    {
        Agreement.Agreed => "agreed",
        Agreement.OnlyOne => "only one",
        _ => "differs",
    };
}
