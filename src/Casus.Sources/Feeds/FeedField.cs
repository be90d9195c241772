namespace Casus.Sources.Feeds;

/// <summary>What an element of a feed's entry says.</summary>
internal enum FeedField
{
    /// <summary>Nothing that is used.</summary>
    None,

    /// <summary>The entry's own id.</summary>
    Id,

    /// <summary>The page's address.</summary>
    Link,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>An author.</summary>
    Byline,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Updated,

    /// <summary>The full text.</summary>
    Content,

    /// <summary>The teaser.</summary>
    Summary,

    /// <summary>A category, tag or keyword.</summary>
    Category,

    /// <summary>The outlet, where the feed gathers from several.</summary>
    Source,

    /// <summary>The language.</summary>
    Language,

    /// <summary>The headline of a film or picture that the entry carries.</summary>
    MediaTitle,

    /// <summary>The text of a film or picture that the entry carries.</summary>
    MediaText,

    /// <summary>Holds other elements that are looked at.</summary>
    Group,
}
