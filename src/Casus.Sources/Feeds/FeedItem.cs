namespace Casus.Sources.Feeds;

/// <summary>One entry of a feed as it is being read; null is what the entry does not say.</summary>
internal sealed class FeedItem
{
    private readonly List<string> authors = [];
    private readonly List<string> categories = [];
    private string? mediaTitle, mediaText;

    public string? Id { get; set; }

    public string? Link { get; set; }

    public string? Title { get; set; }

    /// <summary>The authors, joined by ", ".</summary>
    public string? Byline => authors.Count == 0 ? null : string.Join(", ", authors);

    public string? Published { get; set; }

    public string? Updated { get; set; }

    /// <summary>The full text, as HTML.</summary>
    public string? Content { get; set; }

    /// <summary>The teaser, as HTML.</summary>
    public string? Summary { get; set; }

    /// <summary>The outlet that the entry comes from, where the feed gathers from several.</summary>
    public string? Source { get; set; }

    public string? Language { get; set; }

    /// <summary>False when the entry says that its id is no address.</summary>
    public bool IsIdAddress { get; set; } = true;

    /// <summary>Categories, each once.</summary>
    public IReadOnlyList<string> Categories => categories;

    /// <summary>Keeps the first of several; authors and categories are kept all.</summary>
    public void Set(FeedField field, string value)
    {
        switch (field)
        {
            case FeedField.Id: Id ??= value; break;
            case FeedField.Link: Link ??= value; break;
            case FeedField.Title: Title ??= value; break;
            case FeedField.Byline: Add(authors, FeedText.Author(value)); break;
            case FeedField.Published: Published ??= value; break;
            case FeedField.Updated: Updated ??= value; break;
            case FeedField.Content: Content ??= value; break;
            case FeedField.Summary: Summary ??= value; break;
            case FeedField.Category: Add(categories, value); break;
            case FeedField.Source: Source ??= value; break;
            case FeedField.Language: Language ??= value; break;
            case FeedField.MediaTitle: mediaTitle ??= value; break;
            case FeedField.MediaText: mediaText ??= value; break;
            default: break;
        }
    }

    /// <summary>Takes what media elements say where the entry itself says nothing.</summary>
    public void TakeMedia()
    {
        Title = string.IsNullOrWhiteSpace(Title) ? mediaTitle : Title;
        Summary = string.IsNullOrWhiteSpace(Summary) ? mediaText : Summary;
    }

    private static void Add(List<string> values, string value)
    {
        if (value.Length > 0 && !values.Contains(value, StringComparer.Ordinal))
        {
            values.Add(value);
        }
    }
}
