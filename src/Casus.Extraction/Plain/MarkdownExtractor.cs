using System.Text;
using System.Text.RegularExpressions;
using Casus.Extraction.Metadata;

namespace Casus.Extraction.Plain;

/// <summary>Extracts Markdown: front matter gives the metadata, the marks go, the words and paragraphs stay.</summary>
internal sealed partial class MarkdownExtractor : IExtractor
{
    private readonly Lazy<DateText> dates = new(() => new DateText());

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["text/markdown"];

    /// <inheritdoc/>
    public Outcome<Document> Extract(RawReport report)
    {
        string? source = TextDecoder.Decode(report.Bytes.Span, report.Charset, report.Where, out Problem? problem);
        if (source is null)
        {
            return problem!;
        }

        string[] lines = source.ReplaceLineEndings("\n").Split('\n');
        Dictionary<string, string> front = FrontMatter(lines, out int first);
        string? heading = null;
        string text = Words(lines.AsSpan(first), ref heading);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Problem(Problems.NoText, report.Where, "there are no words in it; expected the report's words");
        }

        Document document = PlainTextExtractor.Document(report, text);
        return document with
        {
            Title = document.Title ?? front.GetValueOrDefault("title") ?? heading,
            Byline = document.Byline ?? front.GetValueOrDefault("author"),
            Publisher = document.Publisher ?? front.GetValueOrDefault("publisher"),
            Url = document.Url ?? front.GetValueOrDefault("url"),
            Language = front.GetValueOrDefault("language") ?? front.GetValueOrDefault("lang"),
            Published = document.Published ?? dates.Value.Read(front.GetValueOrDefault("published") ?? front.GetValueOrDefault("date")),
        };
    }

    private static Dictionary<string, string> FrontMatter(string[] lines, out int first)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        first = 0;
        int end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...") : -1;
        if (end < 0)
        {
            return fields;
        }

        first = end + 1;
        foreach (string line in lines.AsSpan(1, end - 1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string value = colon > 0 ? line[(colon + 1)..].Trim().Trim('"', '\'') : "";
            if (value.Length > 0)
            {
                fields.TryAdd(line[..colon].Trim(), value);
            }
        }

        return fields;
    }

    // Lines of one paragraph are joined; headings, list items and quotes stand alone.
    private static string Words(ReadOnlySpan<string> lines, ref string? heading)
    {
        var text = new StringBuilder();
        bool isOpen = false;
        foreach (string line in lines)
        {
            string trimmed = line.Trim();
            if (trimmed.Length == 0 || Rule().IsMatch(trimmed))
            {
                isOpen = false;
                continue;
            }

            bool isHeading = trimmed.StartsWith('#') && trimmed.TrimStart('#').StartsWith(' ');
            string words = Inline(isHeading ? trimmed.Trim('#').Trim() : trimmed.TrimStart('>').TrimStart());
            if (words.Length == 0)
            {
                continue;
            }

            heading = isHeading && heading is null && text.Length == 0 ? words : heading;
            bool isItem = Item().IsMatch(trimmed);
            text.Append(text.Length == 0 ? "" : isOpen && !isHeading && !isItem ? " " : "\n\n").Append(words);
            isOpen = !isHeading;
        }

        return text.ToString();
    }

    private static string Inline(string line)
    {
        string words = Image().Replace(line, "");
        words = Link().Replace(words, "$1");
        return Emphasis().Replace(words, "$2").Trim();
    }

    [GeneratedRegex(@"^([-*_=] ?){3,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^([-*+]|\d{1,3}[.)]) ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Item();

    [GeneratedRegex(@"!\[[^\[\]]*\]\([^()]*\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[([^\[\]]*)\]\([^()]*\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*|__|\*|`)(?=\S)([^*`\n]+?)(?<=\S)\1", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Emphasis();
}
