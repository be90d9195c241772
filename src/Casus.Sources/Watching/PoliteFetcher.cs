namespace Casus.Sources.Watching;

/// <summary>
/// Asks for files as a guest does: what robots.txt forbids is not asked for, a host is asked one thing at a time with a pause after it, redirects
/// are followed a few times and judged each time like the first address. Safe to share.
/// </summary>
internal sealed class PoliteFetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly HttpExchange exchange;
    private readonly HostTurns turns;
    private readonly RobotsDesk robots;

    /// <summary>Prepares; nothing is connected to yet.</summary>
    /// <param name="options">The bounds.</param>
    public PoliteFetcher(FetchOptions options)
    {
        this.options = options;
        exchange = new HttpExchange(options);
        turns = new HostTurns(options.Time);
        robots = new RobotsDesk(exchange, turns, options);
    }

    /// <summary>Asks for a file.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        if (!RedirectRule.IsWeb(request.Url))
        {
            return FetchAnswer.Failed(request.Url, Problems.AddressRefused, $"the scheme '{PlainText.Of(request.Url.Scheme)}' is not asked; expected http or https");
        }

        var url = request.Url;
        Uri? movedTo = null;
        bool isForGood = true;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int hop = 0; seen.Add(url.AbsoluteUri) && hop <= options.MaxRedirects; hop++)
        {
            var (answer, location) = await OnceAsync(request, url, cancellationToken).ConfigureAwait(false);
            if (location is null)
            {
                return answer with { MovedTo = movedTo };
            }

            if (RedirectRule.Next(url, location) is not { } next)
            {
                return FetchAnswer.Failed(url, Problems.RedirectRefused, RedirectRule.Refusal(url, location));
            }

            isForGood &= answer.Status is 301 or 308;
            movedTo = isForGood ? next : movedTo;
            url = next;
        }

        return FetchAnswer.Failed(request.Url, Problems.RedirectRefused, seen.Count > options.MaxRedirects
            ? FormattableString.Invariant($"more than {options.MaxRedirects} redirects, one after the other")
            : "its redirects lead in a circle");
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => exchange.Dispose();

    private async Task<(FetchAnswer Answer, string? Location)> OnceAsync(FetchRequest request, Uri url, CancellationToken cancellationToken)
    {
        var verdict = await robots.AskAsync(url, cancellationToken).ConfigureAwait(false);
        if (verdict.Rules is null)
        {
            return (Unread(url, verdict), null);
        }

        if (!verdict.Rules.Allows(url))
        {
            return (FetchAnswer.Failed(url, Problems.RobotsForbid, $"the robots.txt of {PlainText.Of(url.Authority)} forbids it to {PlainText.Of(options.RobotName)}"), null);
        }

        var (turn, retryAt) = await turns.TakeAsync(url, cancellationToken).ConfigureAwait(false);
        if (turn is null)
        {
            return (FetchAnswer.Failed(url, Problems.AnswerStatus, "the host wants to be left alone for now", isPassing: true) with { RetryAt = retryAt }, null);
        }

        var pause = verdict.Rules.CrawlDelay > options.HostDelay ? verdict.Rules.CrawlDelay.Value : options.HostDelay;
        DateTimeOffset? rest = null;
        try
        {
            var (answer, location) = await exchange.SendAsync(request, url, cancellationToken).ConfigureAwait(false);
            rest = answer.Problem is null ? null : answer.RetryAt;
            return (answer, location);
        }
        finally
        {
            turn.End(pause, rest);
        }
    }

    // A host that cannot be reached is told as such; a robots.txt alone that cannot be read is named.
    private static FetchAnswer Unread(Uri url, RobotsVerdict verdict)
    {
        var failure = verdict.Failure!;
        string code = failure.Problem!.Code;
        bool isHost = code is Problems.HostNotReached or Problems.AddressRefused;
        var answer = FetchAnswer.Failed(
            url,
            isHost ? code : Problems.RobotsForbid,
            isHost ? failure.Problem.Reason : $"the robots.txt of {PlainText.Of(url.Authority)} cannot be read ({failure.Problem.Reason}); until it can, nothing is asked",
            isPassing: code != Problems.AddressRefused);
        return answer with { RetryAt = failure.RetryAt };
    }
}
