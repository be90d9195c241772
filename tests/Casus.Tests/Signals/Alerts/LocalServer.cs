using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Casus.Tests.Signals.Alerts;

/// <summary>A web server on this machine that answers each request as the test says.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<int, HttpListenerContext, Task> answer;
    private readonly Task loop;
    private int requests;

    /// <summary>Starts.</summary>
    /// <param name="answer">Answers a request, by its number from 1; the response is closed afterwards.</param>
    public LocalServer(Func<int, HttpListenerContext, Task> answer)
    {
        this.answer = answer;
        int port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/hook?key=secret");
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        loop = ServeAsync();
    }

    /// <summary>Where to post.</summary>
    public Uri Address { get; }

    /// <summary>How many requests there were.</summary>
    public int Requests => requests;

    /// <summary>The ids and bodies of the requests, as they came.</summary>
    public ConcurrentQueue<(string? Id, string Body)> Bodies { get; } = [];

    /// <summary>Answers with a status.</summary>
    public static Func<int, HttpListenerContext, Task> Status(Func<int, int> status) => (number, context) =>
    {
        context.Response.StatusCode = status(number);
        return Task.CompletedTask;
    };

    /// <summary>A port on which nothing listens.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await loop;
        listener.Close();
    }

    private async Task ServeAsync()
    {
        var answers = new List<Task>();
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                answers.Add(AnswerAsync(Interlocked.Increment(ref requests), context));
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                break; // stopped
            }
        }

        await Task.WhenAll(answers);
    }

    private async Task AnswerAsync(int number, HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            Bodies.Enqueue((context.Request.Headers["Casus-Alert"], await reader.ReadToEndAsync()));
            await answer(number, context);
            context.Response.Close();
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The client went away before its answer, as some tests want.
        }
    }
}
