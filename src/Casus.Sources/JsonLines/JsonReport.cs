using System.Text;
using System.Text.Json;

namespace Casus.Sources.JsonLines;

/// <summary>
/// Makes a report of one JSON object: a document of the command contract, or a page (<c>html</c> in place of <c>text</c>). Only what
/// names the report is looked at here; the fields are checked where the document is extracted.
/// </summary>
internal static class JsonReport
{
    /// <summary>Reads one object.</summary>
    /// <param name="json">Its bytes.</param>
    /// <param name="where">The file and line, for problems.</param>
    /// <param name="path">The file, for the address.</param>
    public static Outcome<RawReport> Read(ReadOnlyMemory<byte> json, string where, string path)
    {
        try
        {
            using JsonDocument parsed = JsonDocument.Parse(json);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new Problem(
                    Problems.JsonBroken, where, $"the line holds {Name(parsed.RootElement.ValueKind)}; expected one JSON object");
            }

            return Make(parsed.RootElement, json, where, path);
        }
        catch (JsonException error)
        {
            return new Problem(Problems.JsonBroken, where, Reason(error));
        }
        catch (InvalidOperationException)
        {
            // A string that is not Unicode: "\ud800", or bytes that are not UTF-8.
            return new Problem(Problems.Utf8Broken, where, "a string is not well-formed Unicode; expected UTF-8 and whole surrogate pairs");
        }
    }

    /// <summary>True when an object looks like a document or a page of the contract.</summary>
    /// <param name="element">A JSON value.</param>
    public static bool IsReport(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        try
        {
            return (element.TryGetProperty("text", out _) || element.TryGetProperty("html", out _))
                && (element.TryGetProperty("id", out _) || element.TryGetProperty("url", out _) || element.TryGetProperty("title", out _));
        }
        catch (InvalidOperationException)
        {
            return false; // A property name that is not Unicode.
        }
    }

    /// <summary>Says where and why JSON is broken, in one line.</summary>
    /// <param name="error">The parser's error.</param>
    public static string Reason(JsonException error)
    {
        string message = error.Message;
        int cut = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string what = PlainText.Of((cut < 0 ? message : message[..cut]).TrimEnd('.', ' '));
        return $"broken JSON at byte {(error.BytePositionInLine ?? 0) + 1}: {what}";
    }

    private static Outcome<RawReport> Make(JsonElement root, ReadOnlyMemory<byte> json, string where, string path)
    {
        string? id = Text(root, "id") is { Length: > 0 } named ? named : null, url = Text(root, "url");
        string address = !string.IsNullOrWhiteSpace(url) ? url : id is null ? where : $"{path.Replace('\\', '/')}#{id}";
        if (Text(root, "html") is { } html && !root.TryGetProperty("text", out _))
        {
            return string.IsNullOrWhiteSpace(html)
                ? new Problem(Problems.FileEmpty, where, "html is empty; expected a page")
                : new RawReport(where, address, "text/html", Encoding.UTF8.GetBytes(html)) { Id = id, Url = url, Charset = "utf-8" };
        }

        return new RawReport(where, address, RawReport.DocumentMediaType, json) { Id = id, Url = url };
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
