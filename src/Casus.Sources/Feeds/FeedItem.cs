namespace Casus.Sources.Feeds;

/// <summary>One entry of a feed as it is being read; null is what the entry does not say.</summary>
internal sealed class FeedItem
{
    public string? Id { get; set; }

    public string? Link { get; set; }

    public string? Title { get; set; }

    public string? Byline { get; set; }

    public string? Published { get; set; }

    public string? Updated { get; set; }

    /// <summary>The full text, as HTML.</summary>
    public string? Content { get; set; }

    /// <summary>The teaser, as HTML.</summary>
    public string? Summary { get; set; }

    /// <summary>Keeps the first of several.</summary>
    public void Set(FeedField field, string value)
    {
        switch (field)
        {
            case FeedField.Id: Id ??= value; break;
            case FeedField.Link: Link ??= value; break;
            case FeedField.Title: Title ??= value; break;
            case FeedField.Byline: Byline ??= value; break;
            case FeedField.Published: Published ??= value; break;
            case FeedField.Updated: Updated ??= value; break;
            case FeedField.Content: Content ??= value; break;
            case FeedField.Summary: Summary ??= value; break;
            default: break;
        }
    }
}
