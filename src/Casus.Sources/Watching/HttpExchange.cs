using System.Net;
using System.Net.Http.Headers;
using Casus.Sources.Packing;

namespace Casus.Sources.Watching;

/// <summary>
/// One request and its answer, both bounded: no redirect is followed, no cookie kept, no proxy used (through one, nobody here could
/// judge the address that is connected to). Safe to share.
/// </summary>
internal sealed class HttpExchange : IDisposable
{
    private const int MostCodings = 2; // each layer multiplies what a small answer can grow to

    private readonly FetchOptions options;
    private readonly HttpClient client;

    /// <summary>Prepares; nothing is connected to yet.</summary>
    /// <param name="options">The bounds.</param>
    public HttpExchange(FetchOptions options)
    {
        this.options = options;
        var connector = new GuardedConnector(options.Resolve ?? Dns.GetHostAddressesAsync, options.AllowsPrivate ? static _ => null : options.Judge, options.IdleTimeout);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            ConnectCallback = connector.ConnectAsync,
            ConnectTimeout = options.IdleTimeout,
            MaxConnectionsPerServer = 2,
            MaxResponseDrainSize = 0,
            MaxResponseHeadersLength = options.MaxHeaderKilobytes,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Asks once.</summary>
    /// <param name="request">What for.</param>
    /// <param name="url">The address: the request's own or one that it was redirected to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer, and where it redirects to.</returns>
    public async Task<(FetchAnswer Answer, string? Location)> SendAsync(FetchRequest request, Uri url, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var message = Message(request, url);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await ReadAsync(request, url, response, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (limit.IsCancellationRequested
                ? Slow(url, $"no whole answer within {options.Timeout.TotalSeconds:0.#} seconds")
                : FetchFailure.Unreached(url, FormattableString.Invariant($"no connection within {options.IdleTimeout.TotalSeconds:0.#} seconds")), null);
        }
        catch (TimeoutException)
        {
            return (Slow(url, $"the answer stopped coming: {options.IdleTimeout.TotalSeconds:0.#} seconds of silence"), null);
        }
        catch (HttpRequestException error)
        {
            return (FetchFailure.Of(url, error, options), null);
        }
        catch (IOException)
        {
            return (FetchAnswer.Failed(url, Problems.AnswerBroken, "the answer was cut off before its end", isPassing: true), null);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => client.Dispose();

    private static FetchAnswer Slow(Uri url, FormattableString reason) =>
        FetchAnswer.Failed(url, Problems.AnswerTimedOut, FormattableString.Invariant(reason), isPassing: true);

    private HttpRequestMessage Message(FetchRequest request, Uri url)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url);
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", HttpCodings.Accepted);
        if (request.Copies.FirstOrDefault(c => c.Url == url.AbsoluteUri) is { } copy)
        {
            AddUnlessNull(message.Headers, "If-None-Match", copy.ETag);
            AddUnlessNull(message.Headers, "If-Modified-Since", copy.LastModified);
        }

        return message;
    }

    private static void AddUnlessNull(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private async Task<(FetchAnswer Answer, string? Location)> ReadAsync(
        FetchRequest request, Uri url, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var now = options.Time.GetUtcNow();
        int status = (int)response.StatusCode;
        var answer = new FetchAnswer(url)
        {
            Status = status,
            MediaType = AnswerHeaders.MediaType(response),
            Charset = AnswerHeaders.Charset(response),
            Language = AnswerHeaders.Language(response),
            Copy = AnswerHeaders.Copy(url, response),
            Freshness = AnswerHeaders.Freshness(response, now),
            RetryAt = AnswerHeaders.RetryAt(response, now),
        };
        if (status is 301 or 302 or 303 or 307 or 308)
        {
            return (answer, AnswerHeaders.Location(response) ?? "");
        }

        if (status == 304)
        {
            return (answer, null);
        }

        if (status != 200)
        {
            return (FetchFailure.OfStatus(answer), null);
        }

        return (request.IsWanted(answer.MediaType) ? await BodyAsync(request, answer, response, cancellationToken).ConfigureAwait(false)
            : answer with { Problem = new Problem(Problems.AnswerKindWrong, PlainText.Of(url), $"the answer is {PlainText.Of(answer.MediaType)}; expected {request.Accept}") }, null);
    }

    private async Task<FetchAnswer> BodyAsync(FetchRequest request, FetchAnswer answer, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        int most = Math.Min(options.MaxBytes, request.MostBytes);
        if (response.Content.Headers.ContentLength > most && !request.TakesPart)
        {
            return TooLarge(answer, most);
        }

        PackingKind?[] codings = [.. response.Content.Headers.ContentEncoding.Select(HttpCodings.Of).Where(static c => c != PackingKind.None)];
        if (codings.Length > MostCodings || codings.Any(static c => c is null or PackingKind.Zstd))
        {
            return answer with { Problem = new Problem(Problems.AnswerBroken, PlainText.Of(answer.Url), $"it is compressed in a way that was not asked for; expected {HttpCodings.Accepted}") };
        }

        var raw = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var bounded = new BoundedBody(raw, most, options.IdleTimeout, options.Time);
        var whole = new MemoryStream();
        await bounded.CopyToAsync(whole, cancellationToken).ConfigureAwait(false);
        var body = new UnpackedBytes(whole.GetBuffer().AsMemory(0, (int)whole.Length), IsBroken: false, IsTooLarge: bounded.IsOverLimit);
        var expansion = Expansion.Of(whole.Length);
        foreach (var coding in codings.Reverse())
        {
            // What is cut at the limit is broken there too.
            var next = UnpackedBytes.Of(body.Bytes, coding!.Value, most, expansion);
            body = next with { IsTooLarge = body.IsTooLarge || next.IsTooLarge, IsBroken = body.IsBroken || (next.IsBroken && !body.IsTooLarge) };
        }

        return body.IsBroken ? answer with { Problem = new Problem(Problems.AnswerBroken, PlainText.Of(answer.Url), "its compression is broken or cut off"), IsPassing = true }
            : body.IsTooLarge && !request.TakesPart ? TooLarge(answer, most)
            : answer with { Body = body.Bytes.ToArray() };
    }

    private static FetchAnswer TooLarge(FetchAnswer answer, int most) => answer with
    {
        Problem = new Problem(Problems.AnswerTooLarge, PlainText.Of(answer.Url), FormattableString.Invariant($"larger than {most} bytes, the most that is taken of one answer")),
    };
}
