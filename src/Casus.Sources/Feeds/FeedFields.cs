namespace Casus.Sources.Feeds;

/// <summary>Which element says what, for all kinds of feeds: the one table of names.</summary>
internal static class FeedFields
{
    /// <summary>RFC 4287.</summary>
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Atom 0.3.</summary>
    public const string OldAtom = "http://purl.org/atom/ns#";

    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string DublinTerms = "http://purl.org/dc/terms/";
    private const string Media = "http://search.yahoo.com/mrss";

    /// <summary>What an element of an entry says.</summary>
    /// <param name="name">Its local name.</param>
    /// <param name="space">Its namespace.</param>
    public static FeedField Of(string name, string space) => space switch
    {
        Atom or OldAtom => OfAtom(name),
        Content => name == "encoded" ? FeedField.Content : FeedField.None,
        DublinCore or DublinTerms => OfDublinCore(name),
        _ when space.StartsWith(Media, StringComparison.Ordinal) => OfMedia(name),
        _ when space.Length == 0 || space.Contains("rss", StringComparison.OrdinalIgnoreCase) || space.Contains("netscape", StringComparison.Ordinal) => OfRss(name),
        _ => FeedField.None,
    };

    private static FeedField OfAtom(string name) => name switch
    {
        "content" => FeedField.Content,
        "summary" => FeedField.Summary,
        "id" => FeedField.Id,
        "author" => FeedField.Byline,
        "published" or "issued" => FeedField.Published,
        "updated" or "modified" => FeedField.Updated,
        "link" => FeedField.Link,
        "title" => FeedField.Title,
        "category" => FeedField.Category,
        "source" => FeedField.Source,
        _ => FeedField.None,
    };

    private static FeedField OfDublinCore(string name) => name switch
    {
        "creator" => FeedField.Byline,
        "date" or "issued" => FeedField.Published,
        "modified" => FeedField.Updated,
        "subject" => FeedField.Category,
        "language" => FeedField.Language,
        "title" => FeedField.MediaTitle,
        "description" => FeedField.MediaText,
        _ => FeedField.None,
    };

    private static FeedField OfMedia(string name) => name switch
    {
        "group" or "content" => FeedField.Group,
        "title" => FeedField.MediaTitle,
        "description" => FeedField.MediaText,
        _ => FeedField.None,
    };

    private static FeedField OfRss(string name) => name switch
    {
        "guid" => FeedField.Id,
        "link" => FeedField.Link,
        "title" => FeedField.Title,
        "author" => FeedField.Byline,
        "pubDate" => FeedField.Published,
        "description" => FeedField.Summary,
        "category" => FeedField.Category,
        "source" => FeedField.Source,
        _ => FeedField.None,
    };
}
