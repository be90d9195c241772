using System.Text.Json;
using System.Text.RegularExpressions;
using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Metadata;

/// <summary>The report's metadata in a page's linked data (schema.org).</summary>
internal sealed partial class JsonLd
{
    private const int MostObjects = 2000;

    private static readonly JsonDocumentOptions Loose = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly Dictionary<string, string> persons = new(StringComparer.Ordinal); // by @id
    private readonly List<string> pointed = [];                                       // @id of authors without a name

    public string? Headline { get; private set; }

    public string? Published { get; private set; }

    public string? Publisher { get; private set; }

    public string? Language { get; private set; }

    public string? ArticleBody { get; private set; }

    public List<string> Authors { get; } = [];

    /// <summary>Organisations that are named as author.</summary>
    public List<string> Houses { get; } = [];

    /// <summary>What is named as source of the report or as the body behind it.</summary>
    public List<string> Sources { get; } = [];

    public string? Modified { get; private set; }

    public string? Section { get; private set; }

    /// <summary>The dated entries of a live blog.</summary>
    public List<LiveUpdate> Updates { get; } = [];

    /// <summary>Reads all linked data of a page; what is broken is passed over.</summary>
    /// <param name="index">The page.</param>
    public static JsonLd Read(PageIndex index)
    {
        var found = new JsonLd();
        foreach (int script in index.LinkedData)
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(Source(index.Tree, script), Loose);
                found.ReadObjects(json.RootElement);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                continue; // Broken linked data is common, and the page says the same elsewhere.
            }
        }

        found.Resolve();
        return found;
    }

    // Authors that are named elsewhere in the data.
    private void Resolve()
    {
        foreach (string id in pointed)
        {
            if (Authors.Count < 20 && persons.TryGetValue(id, out string? name) && !Authors.Contains(name))
            {
                Authors.Add(name);
            }
        }
    }

    private static string Source(PageTree tree, int script)
    {
        string json = tree.End(script) > script + 1 ? tree.RawText(script + 1).Trim().TrimEnd(';').ToString() : "";
        return Breaks().Replace(json, " ");
    }

    // Line breaks and other control characters inside strings are an error that many pages make.
    [GeneratedRegex("[\\x00-\\x1F]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Breaks();

    private void ReadObjects(JsonElement root)
    {
        var waiting = new Queue<JsonElement>();
        waiting.Enqueue(root);
        for (int count = 0; count < MostObjects && waiting.TryDequeue(out JsonElement element); count++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in element.EnumerateArray())
                {
                    waiting.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                ReadObject(element);
                foreach (string name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (element.TryGetProperty(name, out JsonElement inner))
                    {
                        waiting.Enqueue(inner);
                    }
                }
            }
        }
    }

    private void ReadObject(JsonElement element)
    {
        string type = element.TryGetProperty("@type", out JsonElement value) ? value.ToString() : "";
        bool isArticle = type.Contains("Article", StringComparison.Ordinal) || type.Contains("Posting", StringComparison.Ordinal) || type.Contains("Report", StringComparison.Ordinal);
        if (type.Contains("Person", StringComparison.Ordinal) && Text(element, "@id") is { } id && Text(element, "name") is { } person)
        {
            persons.TryAdd(id, person);
        }

        bool isPage = type.Contains("WebPage", StringComparison.Ordinal);
        if (isArticle)
        {
            ArticleBody ??= Text(element, "articleBody");
            Headline ??= Text(element, "headline") ?? Text(element, "name");
            Publisher ??= element.TryGetProperty("publisher", out JsonElement publisher) ? NameOf(publisher) : null;
            Section ??= Text(element, "articleSection");
            Modified ??= Text(element, "dateModified");
            if (Updates.Count == 0 && element.TryGetProperty("liveBlogUpdate", out JsonElement updates))
            {
                AddUpdates(updates);
            }

            AddSources(element);
            if (Authors.Count == 0 && (element.TryGetProperty("author", out JsonElement author) || element.TryGetProperty("creator", out author)))
            {
                AddAuthors(author);
            }
        }

        if (isArticle || isPage)
        {
            Published ??= Text(element, "datePublished") ?? (isArticle ? Text(element, "dateCreated") : null);
            Language ??= Text(element, "inLanguage");
        }
    }

    private void AddUpdates(JsonElement updates)
    {
        foreach (JsonElement update in updates.ValueKind == JsonValueKind.Array ? [.. updates.EnumerateArray()] : (JsonElement[])[updates])
        {
            if (update.ValueKind == JsonValueKind.Object && Updates.Count < MostObjects && (Text(update, "articleBody") ?? Text(update, "description") ?? Text(update, "headline")) is { } body)
            {
                Updates.Add(new LiveUpdate(Text(update, "datePublished") ?? Text(update, "dateModified"), Text(update, "headline"), body));
            }
        }
    }

    private void AddSources(JsonElement element)
    {
        foreach (string name in (ReadOnlySpan<string>)["sourceOrganization", "provider", "creator", "contributor", "copyrightHolder", "isBasedOn", "creditText"])
        {
            if (element.TryGetProperty(name, out JsonElement source) && NameOf(source) is { } said)
            {
                Sources.Add(said);
            }
        }
    }

    private void AddAuthors(JsonElement author)
    {
        if (author.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in author.EnumerateArray())
            {
                AddAuthors(one);
            }

            return;
        }

        bool isOrganization = author.ValueKind == JsonValueKind.Object && author.TryGetProperty("@type", out JsonElement type)
            && type.ToString().Contains("Organization", StringComparison.Ordinal);
        if (author.ValueKind == JsonValueKind.Object && Text(author, "name") is null && Text(author, "@id") is { } id)
        {
            pointed.Add(id);
            return;
        }

        List<string> names = isOrganization ? Houses : Authors;
        if (NameOf(author) is { } name && names.Count < 20 && !names.Contains(name))
        {
            names.Add(name);
        }
    }

    private static string? NameOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => NotBlank(element.GetString()),
        JsonValueKind.Object when element.TryGetProperty("name", out JsonElement name) => NameOf(name),
        JsonValueKind.Array when element.GetArrayLength() > 0 => NameOf(element[0]),
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? NotBlank(value.GetString()) : null;

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : System.Net.WebUtility.HtmlDecode(text).Trim();
}
