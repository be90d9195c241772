using System.Text;
using System.Text.Json;
using Casus.Sources.Files;

namespace Casus.Sources.Feeds;

/// <summary>Reads a JSON Feed (versions 1 and 1.1): an item is a report.</summary>
internal static class JsonFeed
{
    /// <summary>True when a JSON value is a JSON Feed.</summary>
    /// <param name="root">The file's value.</param>
    public static bool IsFeed(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && Text(root, "version") is { } version && version.Contains("jsonfeed.org/version/", StringComparison.Ordinal);

    /// <summary>Reads the items.</summary>
    /// <param name="root">The feed.</param>
    /// <param name="path">The file.</param>
    public static IEnumerable<Outcome<RawReport>> Read(JsonElement root, string path)
    {
        if (!TryGet(root, "items", out JsonElement items) || !HasItems(root))
        {
            yield return new Problem(Problems.FeedBroken, path, "the JSON Feed has no array \"items\"");
            yield break;
        }

        string? publisher = Text(root, "title"), language = Text(root, "language"), authors = Authors(root);
        int number = 0;
        foreach (JsonElement item in items.EnumerateArray())
        {
            number++;
            yield return Report(item, $"{path}:{number}", path, (publisher, language, authors));
        }

        if (number == 0)
        {
            yield return new Problem(Problems.FileEmpty, path, "the feed has no entry") { IsNotice = true };
        }
    }

    /// <summary>True when a feed has a list of items, be it empty.</summary>
    /// <param name="root">The feed.</param>
    public static bool HasItems(JsonElement root) => TryGet(root, "items", out JsonElement items) && items.ValueKind == JsonValueKind.Array;

    /// <summary>True when a feed says that nothing will be added to it any more.</summary>
    /// <param name="root">The feed.</param>
    public static bool IsFinished(JsonElement root) => TryGet(root, "expired", out JsonElement expired) && expired.ValueKind == JsonValueKind.True;

    /// <summary>A feed's title, or null.</summary>
    /// <param name="root">The feed.</param>
    public static string? Title(JsonElement root) => Text(root, "title");

    private static Outcome<RawReport> Report(JsonElement item, string where, string path, (string? Publisher, string? Language, string? Authors) feed)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return new Problem(Problems.FeedBroken, where, "the entry is no object");
        }

        string? title = Text(item, "title"), html = Text(item, "content_html"), plain = Text(item, "content_text") ?? Text(item, "summary");
        string? body = html ?? plain ?? title;
        if (body is null)
        {
            return new Problem(Problems.FeedBroken, where, "the entry has no title and no text; expected one of them");
        }

        string? id = Text(item, "id"), url = Text(item, "url") ?? Text(item, "external_url");
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        PublicationTime? updated = FeedDate.Read(Text(item, "date_modified")), published = FeedDate.Read(Text(item, "date_published")) ?? updated;
        string entryId = ReportIds.OfFeed(id, url, FileName.Of(path).Stem, ReportIds.OfContent(title, published, bytes));
        return new RawReport(where, url ?? $"{WholeFile.Address(path)}#{entryId}", html is null ? "text/plain" : "text/html", bytes)
        {
            Id = entryId,
            Charset = "utf-8",
            Title = title,
            Published = published,
            Updated = updated,
            Publisher = feed.Publisher,
            Byline = Authors(item) ?? feed.Authors,
            Url = url,
            Language = Text(item, "language") ?? feed.Language,
            Categories = Tags(item),
        };
    }

    // Version 1 has one "author", version 1.1 an array "authors"; either may stand in the feed for all its items.
    private static string? Authors(JsonElement element)
    {
        List<string> names = [];
        if (TryGet(element, "authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array)
        {
            names.AddRange(authors.EnumerateArray().Select(static a => Name(a)).OfType<string>());
        }
        else if (TryGet(element, "author", out JsonElement author) && Name(author) is { } name)
        {
            names.Add(name);
        }

        return names.Count == 0 ? null : string.Join(", ", names.Distinct(StringComparer.Ordinal));
    }

    private static string? Name(JsonElement author) => author.ValueKind == JsonValueKind.Object ? Text(author, "name") : null;

    private static string[] Tags(JsonElement item) => TryGet(item, "tags", out JsonElement tags) && tags.ValueKind == JsonValueKind.Array
        ? [.. tags.EnumerateArray().Select(static t => Text(t)).OfType<string>().Distinct(StringComparer.Ordinal)]
        : [];

    private static string? Text(JsonElement element, string name) => TryGet(element, name, out JsonElement value) ? Text(value) : null;

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        try
        {
            return element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            value = default; // A property name that is not Unicode stands before it.
            return false;
        }
    }

    // Blank counts as absent. Ids are sometimes numbers. Half a surrogate pair is no text.
    private static string? Text(JsonElement value)
    {
        try
        {
            string? text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
            return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
