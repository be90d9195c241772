namespace Casus.Sources.Warc;

/// <summary>Kinds of records (ISO 28500 section 6).</summary>
internal enum WarcKind
{
    /// <summary>What the crawler says of the archive.</summary>
    Warcinfo,

    /// <summary>An answer of a server.</summary>
    Response,

    /// <summary>A file without the exchange that brought it.</summary>
    Resource,

    /// <summary>What was asked.</summary>
    Request,

    /// <summary>What the crawler says of another record.</summary>
    Metadata,

    /// <summary>A page that was the same at an earlier visit.</summary>
    Revisit,

    /// <summary>A page turned into another format, mostly plain text.</summary>
    Conversion,

    /// <summary>A further part of a record.</summary>
    Continuation,

    /// <summary>Any other.</summary>
    Other,
}
