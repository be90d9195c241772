using System.Net.Sockets;

namespace Casus.Sources.Watching;

/// <summary>Says what went wrong in asking.</summary>
internal static class FetchFailure
{
    /// <summary>The answer for what the HTTP client throws.</summary>
    /// <param name="url">The address.</param>
    /// <param name="error">What was thrown.</param>
    /// <param name="options">The bounds.</param>
    public static FetchAnswer Of(Uri url, HttpRequestException error, FetchOptions options)
    {
        if (error.InnerException is AddressRefusedException refused)
        {
            return FetchAnswer.Failed(url, Problems.AddressRefused, $"{PlainText.Of(refused.Message)}; such hosts are asked with --allow-private only");
        }

        return error.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Unreached(url, "the host's name cannot be found"),
            HttpRequestError.SecureConnectionError => Unreached(url, "no secure connection: the certificate is not to be trusted, or the server speaks no TLS"),
            HttpRequestError.ConnectionError => Unreached(
                url, error.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData }
                    ? "the host's name cannot be found" : "the host does not take the connection"),
            HttpRequestError.ConfigurationLimitExceeded => FetchAnswer.Failed(
                url, Problems.AnswerTooLarge, FormattableString.Invariant($"its headers are larger than {options.MaxHeaderKilobytes} kilobytes"), isPassing: true),
            HttpRequestError.ResponseEnded => FetchAnswer.Failed(url, Problems.AnswerBroken, "the connection was closed before an answer came", isPassing: true),
            HttpRequestError.InvalidResponse => FetchAnswer.Failed(url, Problems.AnswerBroken, "the answer is not HTTP", isPassing: true),
            _ => FetchAnswer.Failed(url, Problems.AnswerBroken, "the answer was cut off before its end", isPassing: true),
        };
    }

    /// <summary>The answer of a server that refuses, with its status.</summary>
    /// <param name="answer">The answer.</param>
    public static FetchAnswer OfStatus(FetchAnswer answer)
    {
        string meaning = answer.Status switch
        {
            401 or 403 or 407 or 451 => "access is denied",
            404 => "there is nothing at this address",
            410 => "it is gone for good",
            429 => "it was asked too often",
            >= 500 => "the server has a fault",
            _ => "expected 200",
        };
        return answer with
        {
            Problem = new Problem(answer.Status == 410 ? Problems.FeedEnded : Problems.AnswerStatus, PlainText.Of(answer.Url), FormattableString.Invariant($"answered {answer.Status}: {meaning}")),
            IsPassing = answer.Status is 408 or 425 or 429 or >= 500,
        };
    }

    /// <summary>The answer for a host that no connection leads to.</summary>
    /// <param name="url">The address.</param>
    /// <param name="reason">What was seen.</param>
    public static FetchAnswer Unreached(Uri url, string reason) => FetchAnswer.Failed(url, Problems.HostNotReached, reason, isPassing: true);
}
