namespace Casus.Sources.Files;

/// <summary>What a file holds.</summary>
internal enum FileKind
{
    /// <summary>Nothing that Casus reads.</summary>
    Unknown,

    /// <summary>One report as plain text.</summary>
    Text,

    /// <summary>One report as Markdown.</summary>
    Markdown,

    /// <summary>One report as a page.</summary>
    Html,

    /// <summary>A report a line.</summary>
    JsonLines,

    /// <summary>One report, an array of reports or a JSON Feed.</summary>
    Json,

    /// <summary>A feed, a list of feeds or a sitemap; its first element says which.</summary>
    Xml,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>A web archive of the older kind.</summary>
    Arc,

    /// <summary>One mail.</summary>
    Mail,

    /// <summary>A mailbox.</summary>
    Mbox,

    /// <summary>A zip archive of files.</summary>
    Zip,

    /// <summary>A tar archive of files.</summary>
    Tar,

    /// <summary>A table of events that another program coded.</summary>
    CodedTable,
}
