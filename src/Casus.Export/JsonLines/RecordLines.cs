using System.Globalization;
using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>The small lines: documents, stories, problems, and the answers of <c>casus resolve</c>.</summary>
public static class RecordLines
{
    /// <summary>Writes a document as <c>casus extract</c> does.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="document">The document.</param>
    public static void Write(Utf8JsonWriter json, Document document)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(document);
        json.WriteStartObject();
        json.WriteString("id"u8, document.Id);
        json.WriteString("title"u8, document.Title);
        json.WriteString("byline"u8, document.Byline);
        json.WriteString("published"u8, document.Published?.ToString());
        json.WriteString("publisher"u8, document.Publisher);
        json.WriteString("language"u8, document.Language);
        json.WriteString("text"u8, document.Text);
        json.WriteString("url"u8, document.Url);
        WriteKnown(json, "modified"u8, document.Modified?.ToString());
        WriteKnown(json, "section"u8, document.Section);
        WriteKnown(json, "caption"u8, document.Caption);
        WriteKnown(json, "agency"u8, document.Agency);
        if (document.Page is { } page)
        {
            json.WriteNumber("page"u8, page);
        }

        WriteKnown(json, "next_page"u8, document.NextPage);
        WriteRoles(json, document.Blocks);
        json.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteRoles(Utf8JsonWriter json, BlockTable? blocks)
    {
        if (blocks is null)
        {
            return;
        }

        json.WriteStartArray("blocks"u8);
        foreach (Block block in blocks.Blocks)
        {
            json.WriteStartObject();
            json.WriteStartArray("span"u8);
            json.WriteNumberValue(block.Span.Start);
            json.WriteNumberValue(block.Span.End);
            json.WriteEndArray();
            json.WriteString("role"u8, JsonNamingPolicy.SnakeCaseLower.ConvertName(block.Role.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a story.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="story">The story.</param>
    public static void Write(Utf8JsonWriter json, Story story)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(story);
        json.WriteStartObject();
        json.WriteString("id"u8, story.Id);
        json.WriteString("title"u8, story.Title);
        Parts.WriteStrings(json, "docs"u8, story.DocumentIds);
        json.WriteString("first"u8, story.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("last"u8, story.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    /// <summary>Writes a problem.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="problem">The problem.</param>
    public static void Write(Utf8JsonWriter json, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(problem);
        json.WriteStartObject();
        json.WriteString("code"u8, problem.Code);
        json.WriteString("where"u8, problem.Where);
        json.WriteString("reason"u8, problem.Reason);
        json.WriteEndObject();
    }

    /// <summary>Writes to which story a document belongs.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="row">Document id and story id.</param>
    public static void WriteStoryOf(Utf8JsonWriter json, (string Doc, string Story) row)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("doc"u8, row.Doc);
        json.WriteString("story"u8, row.Story);
        json.WriteEndObject();
    }

    /// <summary>Writes to which event a mention belongs.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="row">Document id, the mention's span and event id.</param>
    public static void WriteEventOf(Utf8JsonWriter json, (string Doc, TextSpan Span, string Event) row)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("doc"u8, row.Doc);
        Parts.WriteSpan(json, "span"u8, row.Span);
        json.WriteString("event"u8, row.Event);
        json.WriteEndObject();
    }
}
