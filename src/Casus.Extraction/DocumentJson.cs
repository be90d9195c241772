using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Casus.Extraction.Metadata;

namespace Casus.Extraction;

/// <summary>
/// The command contract's document as one JSON object: <c>id</c> and <c>text</c> are required strings; <c>title</c>,
/// <c>byline</c>, <c>published</c>, <c>publisher</c>, <c>language</c>, <c>url</c>, <c>modified</c>, <c>section</c> and <c>caption</c> are
/// strings, null or absent; the last three are written, and passed over when read.
/// </summary>
public static class DocumentJson
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a document. Types are strict; unknown fields are passed over.</summary>
    /// <param name="json">One JSON object in UTF-8.</param>
    /// <param name="where">The file and line, for problems.</param>
    /// <returns>The document, or a problem that names the field and what was expected.</returns>
    public static Outcome<Document> Read(ReadOnlyMemory<byte> json, string where)
    {
        ArgumentNullException.ThrowIfNull(where);
        try
        {
            using JsonDocument parsed = JsonDocument.Parse(json);
            JsonElement root = parsed.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? Read(root, where)
                : new Problem(Problems.JsonBroken, where, $"the line holds {Kind(root)}; expected one JSON object");
        }
        catch (JsonException error)
        {
            string what = error.Message;
            int cut = what.IndexOf(" LineNumber:", StringComparison.Ordinal);
            what = (cut < 0 ? what : what[..cut]).TrimEnd('.', ' ').ReplaceLineEndings(" ");
            return new Problem(Problems.JsonBroken, where, $"broken JSON at byte {(error.BytePositionInLine ?? 0) + 1}: {what}");
        }
        catch (InvalidOperationException)
        {
            return new Problem(Problems.Utf8Broken, where, "a string is not well-formed Unicode; expected UTF-8 and whole surrogate pairs");
        }
    }

    /// <summary>Writes a document as one JSON object on one line, without a line break; null fields are left out.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where the UTF-8 bytes go.</param>
    public static void Write(Document document, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        writer.WriteString("id", document.Id);
        WriteField(writer, "title", document.Title);
        WriteField(writer, "byline", document.Byline);
        WriteField(writer, "published", document.Published?.ToString());
        WriteField(writer, "publisher", document.Publisher);
        WriteField(writer, "language", document.Language);
        writer.WriteString("text", document.Text);
        WriteField(writer, "url", document.Url);
        WriteField(writer, "modified", document.Modified?.ToString());
        WriteField(writer, "section", document.Section);
        WriteField(writer, "caption", document.Caption);
        WriteField(writer, "agency", document.Agency);
        if (document.Page is { } page)
        {
            writer.WriteNumber("page", page);
        }

        WriteField(writer, "next_page", document.NextPage);
        writer.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static Outcome<Document> Read(JsonElement root, string where)
    {
        Problem? problem = null;
        string? id = Field(root, "id", true, where, ref problem);
        string? text = Field(root, "text", true, where, ref problem);
        string? title = Field(root, "title", false, where, ref problem);
        string? byline = Field(root, "byline", false, where, ref problem);
        string? published = Field(root, "published", false, where, ref problem);
        string? publisher = Field(root, "publisher", false, where, ref problem);
        string? url = Field(root, "url", false, where, ref problem);
        string? language = Field(root, "language", false, where, ref problem);
        PublicationTime time = default;
        if (problem is null && published is not null && !PublicationTime.TryParse(published, out time))
        {
            problem = new Problem(Problems.FieldWrong, where, $"published is \"{DateFault.Shorten(published)}\": {DateFault.Of(published)}");
        }

        if (problem is null && string.IsNullOrWhiteSpace(id))
        {
            problem = new Problem(Problems.FieldWrong, where, "id is empty; expected a name for the document");
        }

        if (problem is null && string.IsNullOrWhiteSpace(text))
        {
            problem = new Problem(Problems.NoText, where, "text is empty; expected the report's words");
        }

        if (problem is not null)
        {
            return problem;
        }

        return new Document(id!, text!)
        {
            Title = title,
            Byline = byline,
            Published = published is null ? null : time,
            Publisher = publisher,
            Url = url,
            Language = language,
        };
    }

    // Keeps the first problem.
    private static string? Field(JsonElement root, string name, bool isRequired, string where, ref Problem? problem)
    {
        if (!root.TryGetProperty(name, out JsonElement value))
        {
            problem ??= isRequired ? new Problem(Problems.FieldWrong, where, $"{name} is missing; expected a string") : null;
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        if (isRequired || value.ValueKind != JsonValueKind.Null)
        {
            string seen = value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
                ? $"{DateFault.Shorten(value.GetRawText())}, {Kind(value)}"
                : Kind(value);
            problem ??= new Problem(Problems.FieldWrong, where, $"{name} is {seen}; expected a string");
        }

        return null;
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        JsonValueKind.String => "a string",
        _ => "a truth value",
    };
}
