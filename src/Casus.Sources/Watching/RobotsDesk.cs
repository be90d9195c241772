using System.Collections.Concurrent;
using System.Text;

namespace Casus.Sources.Watching;

/// <summary>
/// The robots.txt of each host, read once a day. By RFC 9309 section 2.3.1 a file that is not there allows everything, and one that cannot be
/// read just now (a fault of the server or on the way) forbids everything until it can.
/// </summary>
/// <param name="exchange">Asks.</param>
/// <param name="turns">Turns at hosts.</param>
/// <param name="options">The bounds, and the robot's name.</param>
internal sealed class RobotsDesk(HttpExchange exchange, HostTurns turns, FetchOptions options)
{
    private const int MostRedirects = 5;
    private const int MostBytes = 512 << 10; // RFC 9309 section 2.5 asks for 500 KiB at least
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1), KeptFailure = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, RobotsVerdict> known = new(StringComparer.Ordinal);

    /// <summary>What the host of an address says.</summary>
    /// <param name="url">The address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask<RobotsVerdict> AskAsync(Uri url, CancellationToken cancellationToken)
    {
        string site = url.GetLeftPart(UriPartial.Authority);
        if (known.TryGetValue(site, out var verdict) && verdict.HoldsUntil > options.Time.GetUtcNow())
        {
            return verdict;
        }

        verdict = Judge(await ReadAsync(new Uri(site + "/robots.txt"), cancellationToken).ConfigureAwait(false));
        known[site] = verdict;
        return verdict;
    }

    private RobotsVerdict Judge(FetchAnswer answer)
    {
        var now = options.Time.GetUtcNow();
        if (answer.Problem is null)
        {
            string text = Encoding.UTF8.GetString(answer.Body);
            return new RobotsVerdict(RobotsRules.Read(text, options.RobotName), null, now + Kept);
        }

        return answer.Status is >= 400 and < 500 and not 429
            ? new RobotsVerdict(RobotsRules.Everything, null, now + Kept)
            : new RobotsVerdict(null, answer, answer.RetryAt ?? now + KeptFailure);
    }

    private async Task<FetchAnswer> ReadAsync(Uri url, CancellationToken cancellationToken)
    {
        var request = new FetchRequest(url, "text/plain") { TakesPart = true, MostBytes = MostBytes };
        for (int hop = 0; hop <= MostRedirects; hop++)
        {
            var (turn, retryAt) = await turns.TakeAsync(url, cancellationToken).ConfigureAwait(false);
            if (turn is null)
            {
                return FetchAnswer.Failed(url, Problems.AnswerStatus, "the host wants to be left alone for now", isPassing: true) with { RetryAt = retryAt };
            }

            FetchAnswer? answer = null;
            try
            {
                (answer, string? location) = await exchange.SendAsync(request, url, cancellationToken).ConfigureAwait(false);
                if (location is null)
                {
                    return answer;
                }

                if (RedirectRule.Next(url, location) is not { } next)
                {
                    break;
                }

                url = next;
            }
            finally
            {
                // The pause between requests is for files, not for asking whether they may be asked for.
                turn.End(TimeSpan.Zero, answer?.Problem is null ? null : answer.RetryAt);
            }
        }

        // RFC 9309 section 2.3.1.2: after too many redirects it may be taken as not there.
        return new FetchAnswer(url) { Status = 404, Problem = new Problem(Problems.RedirectRefused, PlainText.Of(url), "its redirects lead nowhere") };
    }
}
