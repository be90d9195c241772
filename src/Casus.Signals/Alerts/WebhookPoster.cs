using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Casus.Signals.Alerts;

/// <summary>
/// Posts alerts to a webhook, one a request, with the alert's id in the header <c>Casus-Alert</c> by which a receiver can drop
/// what it has. A try that takes too long, cannot connect, or is answered with 408, 429 or 5xx is tried again after 0.5, 1 and 2
/// seconds (or as long as the answer asks, 30 seconds at most). Redirects are not followed: a sentence goes to the address given, and
/// nowhere else.
/// </summary>
public sealed class WebhookPoster : IDisposable
{
    private const int Retries = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private readonly HttpClient client;
    private readonly Uri address;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    /// <summary>Prepares.</summary>
    /// <param name="address">Where to: http or https.</param>
    /// <param name="timeout">How long one try may take.</param>
    /// <param name="time">The clock of waits and time-outs.</param>
    public WebhookPoster(Uri address, TimeSpan timeout, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(address);
        this.address = address;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Casus", "1"));
        pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Retries,
                Delay = TimeSpan.FromSeconds(0.5),
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                    .Handle<HttpRequestException>().Handle<TimeoutRejectedException>().HandleResult(response => IsPassing(response.StatusCode)),
                DelayGenerator = static arguments => ValueTask.FromResult(Wait(arguments.Outcome.Result)),
            })
            .AddTimeout(timeout)
            .Build();
    }

    /// <summary>The name of an address in the ledger: its host, and a digest in place of the rest, which can be secret.</summary>
    /// <param name="address">The address.</param>
    public static string ChannelOf(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)));
        return $"post {address.Scheme}://{address.Authority}/ {digest[..12]}";
    }

    /// <summary>Posts one alert.</summary>
    /// <param name="id">The alert's id.</param>
    /// <param name="json">Its JSON.</param>
    /// <param name="cancellationToken">Stops the tries.</param>
    /// <returns>Null when the receiver took it; else why not, in a line.</returns>
    public async Task<string?> PostAsync(string id, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await pipeline.ExecuteAsync(async token => await SendAsync(id, json, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? null : (int)response.StatusCode is >= 300 and < 400
                ? string.Create(CultureInfo.InvariantCulture, $"answered {(int)response.StatusCode}, a redirect, which is not followed; give the address it leads to")
                : string.Create(CultureInfo.InvariantCulture, $"answered {(int)response.StatusCode}");
        }
        catch (HttpRequestException error)
        {
            return $"cannot be reached ({error.HttpRequestError})";
        }
        catch (TimeoutRejectedException)
        {
            return "did not answer in time";
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string id, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("Casus-Alert", id);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    private static TimeSpan? Wait(HttpResponseMessage? response) => response?.Headers.RetryAfter?.Delta is { } asked
        ? asked < LongestWait ? asked : LongestWait
        : null;
}
