using System.Net;
using System.Net.Sockets;

namespace Casus.Sources.Watching;

/// <summary>
/// Connects to hosts by looking their names up itself and connecting to the very addresses it has judged, so that a name which leads
/// elsewhere a moment later (DNS rebinding) leads nowhere.
/// </summary>
/// <param name="resolve">Looks a name up.</param>
/// <param name="judge">Says why an address is not to be connected to, or null.</param>
/// <param name="patience">How long a host may take in all; each of its addresses gets a share, so that a silent one does not hide the next.</param>
internal sealed class GuardedConnector(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, string?> judge, TimeSpan patience)
{
    /// <summary>Connects; given to the HTTP client for each new connection.</summary>
    /// <param name="context">The host and port.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AddressRefusedException">The host has no address that may be connected to.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] found = IPAddress.TryParse(host.Trim('[', ']'), out var literal)
            ? [literal]
            : await resolve(host, cancellationToken).ConfigureAwait(false);
        var allowed = Array.FindAll(found, a => judge(a) is null);
        if (allowed.Length == 0)
        {
            throw found.Length == 0
                ? new SocketException((int)SocketError.HostNotFound)
                : new AddressRefusedException(literal is null ? $"{host} is {found[0]}, {judge(found[0])}" : $"{found[0]} is {judge(found[0])}");
        }

        return await ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
    }

    // One after the other; the last failure is the one told.
    private async ValueTask<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        for (int i = 0; ; i++)
        {
            bool isLast = i + 1 == addresses.Length;
            using var share = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            share.CancelAfter(patience / addresses.Length);
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), isLast ? cancellationToken : share.Token).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception error) when (!isLast && !cancellationToken.IsCancellationRequested && (error is SocketException or OperationCanceledException))
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
