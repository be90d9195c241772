using System.Net;
using System.Net.Sockets;

namespace Casus.Tests.Sources.Watching;

/// <summary>A port of this machine whose waiting line is full: whoever calls gets neither an answer nor a refusal.</summary>
internal sealed class SilentPort : IDisposable
{
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> waiting = [];

    /// <summary>Fills the line.</summary>
    /// <param name="address">An address of this machine.</param>
    /// <param name="port">The port; 0 for any.</param>
    public SilentPort(IPAddress address, int port)
    {
        listener.Bind(new IPEndPoint(address, port));
        listener.Listen(0);
        for (int i = 0; i < 8; i++)
        {
            // Nobody takes these calls; the first ones fill the line, the others wait like the caller of the test.
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            waiting.Add(socket);
            try
            {
                socket.Connect(new IPEndPoint(address, Port));
            }
            catch (SocketException error) when (error.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                // It goes on by itself.
            }
        }
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndPoint!).Port;

    /// <inheritdoc/>
    public void Dispose()
    {
        waiting.ForEach(s => s.Dispose());
        listener.Dispose();
    }
}
