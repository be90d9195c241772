namespace Casus.Sources.Files;

/// <summary>What a file holds, by its name.</summary>
internal enum FileKind
{
    /// <summary>None that Casus reads.</summary>
    Unknown,

    /// <summary>One report as plain text.</summary>
    Text,

    /// <summary>One report as Markdown.</summary>
    Markdown,

    /// <summary>One report as a page.</summary>
    Html,

    /// <summary>A report a line.</summary>
    JsonLines,

    /// <summary>One report or an array of reports.</summary>
    Json,

    /// <summary>A feed.</summary>
    Xml,

    /// <summary>A web archive.</summary>
    Warc,
}
