using System.Collections.Concurrent;

namespace Casus.Sources.Watching;

/// <summary>Turns at hosts: one request at a time at each, with a pause after it.</summary>
/// <param name="time">The clock.</param>
internal sealed class HostTurns(TimeProvider time)
{
    // A wait that a server asks for is sat through up to here; for a longer one the caller comes back later.
    private static readonly TimeSpan LongestSitting = TimeSpan.FromSeconds(90);
    private readonly ConcurrentDictionary<string, HostTurn> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a turn.</summary>
    /// <param name="url">An address at the host.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The turn, to be ended by its caller; null with the time when the host wants to be left alone for longer.</returns>
    public async ValueTask<(HostTurn? Turn, DateTimeOffset? RetryAt)> TakeAsync(Uri url, CancellationToken cancellationToken)
    {
        var host = hosts.GetOrAdd(url.IdnHost, static (_, clock) => new HostTurn(clock), time);
        await host.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (host.RestsUntil is { } rest && rest - time.GetUtcNow() > LongestSitting)
            {
                host.Gate.Release();
                return (null, rest);
            }

            var free = host.RestsUntil > host.FreeAt ? host.RestsUntil.Value : host.FreeAt;
            var wait = free - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            }

            return (host, null);
        }
        catch (OperationCanceledException)
        {
            host.Gate.Release();
            throw;
        }
    }
}
