namespace Casus.Sources.Watching;

/// <summary>What came of asking: a file, "not modified", or a problem.</summary>
/// <param name="Url">The address that answered, after redirects.</param>
internal sealed record FetchAnswer(Uri Url)
{
    /// <summary>Why there is nothing; null for a file or "not modified".</summary>
    public Problem? Problem { get; init; }

    /// <summary>True for a problem that may pass by itself.</summary>
    public bool IsPassing { get; init; }

    /// <summary>The status; 0 where no server answered.</summary>
    public int Status { get; init; }

    /// <summary>Where redirects that hold for good lead, as far as all of them do; null for nowhere.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The file, decompressed.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The media type in lower case, without parameters; empty for none.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>The character set that the server names, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>The language that the server names, or null.</summary>
    public string? Language { get; init; }

    /// <summary>What the server says of this copy; null when nothing.</summary>
    public WatchedCopy? Copy { get; init; }

    /// <summary>How long the server calls this copy fresh; null for unknown.</summary>
    public TimeSpan? Freshness { get; init; }

    /// <summary>Before this the server does not want to be asked again; null for no such wish.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>True for "not modified".</summary>
    public bool IsNotModified => Status == 304;

    /// <summary>An answer that is a problem.</summary>
    /// <param name="url">The address.</param>
    /// <param name="code">The problem's code.</param>
    /// <param name="reason">What was seen and expected.</param>
    /// <param name="isPassing">True when it may pass by itself.</param>
    public static FetchAnswer Failed(Uri url, string code, string reason, bool isPassing = false) =>
        new(url) { Problem = new Problem(code, PlainText.Of(url), reason), IsPassing = isPassing };
}
