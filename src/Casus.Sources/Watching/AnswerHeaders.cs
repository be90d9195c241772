using System.Net.Http.Headers;

namespace Casus.Sources.Watching;

/// <summary>Reads the headers of answers. What is not well formed counts as absent.</summary>
internal static class AnswerHeaders
{
    /// <summary>No wish of a server keeps it unasked for longer.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private const int MostLetters = 500;

    /// <summary>What is to be sent back when the file is asked for again, or null.</summary>
    /// <param name="url">The file's address.</param>
    /// <param name="response">The answer.</param>
    public static WatchedCopy? Copy(Uri url, HttpResponseMessage response)
    {
        string? tag = Line(response.Headers, "ETag"), changed = Line(response.Content.Headers, "Last-Modified");
        return tag is null && changed is null ? null : new WatchedCopy(url.AbsoluteUri, tag, changed);
    }

    /// <summary>When the server wants to be asked again (RFC 9110 section 10.2.3: seconds or a date), at most a day from now; or null.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset? RetryAt(HttpResponseMessage response, DateTimeOffset now)
    {
        TimeSpan? wait = response.Headers.RetryAfter is { } asked ? asked.Delta ?? asked.Date - now : null;
        return wait > TimeSpan.Zero ? now + (wait < LongestWait ? wait.Value : LongestWait) : null;
    }

    /// <summary>How long the copy is fresh (RFC 9111 section 4.2), at most a day; null for unknown.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">The time.</param>
    public static TimeSpan? Freshness(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.CacheControl is { } control && (control.NoCache || control.NoStore || control.MaxAge is not null))
        {
            var left = control.NoCache || control.NoStore ? TimeSpan.Zero : control.MaxAge!.Value - (response.Headers.Age ?? TimeSpan.Zero);
            return Bounded(left);
        }

        return response.Content.Headers.Expires is { } end ? Bounded(end - (response.Headers.Date ?? now)) : null;
    }

    /// <summary>The media type in lower case without parameters, or empty.</summary>
    /// <param name="response">The answer.</param>
    public static string MediaType(HttpResponseMessage response) =>
        (Line(response.Content.Headers, "Content-Type") ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The character set that the media type names, or null.</summary>
    /// <param name="response">The answer.</param>
    public static string? Charset(HttpResponseMessage response) => Warc.HttpAnswer.Charset(Line(response.Content.Headers, "Content-Type") ?? "");

    /// <summary>The one language that the file is said to be in, or null.</summary>
    /// <param name="response">The answer.</param>
    public static string? Language(HttpResponseMessage response) => Warc.HttpAnswer.OneLanguage(Line(response.Content.Headers, "Content-Language"));

    /// <summary>Where a redirect leads, as written; null where it does not say.</summary>
    /// <param name="response">The answer.</param>
    public static string? Location(HttpResponseMessage response) => Line(response.Headers, "Location");

    private static TimeSpan Bounded(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span < LongestWait ? span : LongestWait;

    // One value that could stand in a header again: no line break nor any other control character.
    private static string? Line(HttpHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out var values) || values.Count != 1)
        {
            return null;
        }

        string value = values.ToString().Trim();
        return value.Length is 0 or > MostLetters || value.Any(char.IsControl) ? null : value;
    }
}
