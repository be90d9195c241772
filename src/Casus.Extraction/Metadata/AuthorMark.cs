namespace Casus.Extraction.Metadata;

/// <summary>How surely a line is a page's author line.</summary>
internal enum AuthorMark
{
    /// <summary>It looks like one.</summary>
    Seen,

    /// <summary>What stands around it is called so.</summary>
    Marked,

    /// <summary>The page's data say so.</summary>
    Stated,
}
