namespace Casus;

/// <summary>What a server said of its copy of a file, to be sent back when it is asked again.</summary>
/// <param name="Url">The file's address.</param>
/// <param name="ETag">Its entity tag, or null.</param>
/// <param name="LastModified">Its time of change as the server wrote it, or null.</param>
public sealed record WatchedCopy(string Url, string? ETag, string? LastModified);
