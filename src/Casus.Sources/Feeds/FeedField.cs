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

    /// <summary>The author.</summary>
    Byline,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Updated,

    /// <summary>The full text.</summary>
    Content,

    /// <summary>The teaser.</summary>
    Summary,
}
