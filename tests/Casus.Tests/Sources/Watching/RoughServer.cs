using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Casus.Tests.Sources.Watching;

/// <summary>A web server on this machine that writes whatever bytes the test says, as slowly as it says. Each connection is one request.</summary>
internal sealed class RoughServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<RoughRequest, Stream, CancellationToken, Task> answer;
    private readonly TimeProvider time;
    private readonly X509Certificate2? certificate;
    private readonly Task loop;
    private int open;

    /// <summary>Starts.</summary>
    /// <param name="answer">Answers a request that is not for robots.txt.</param>
    /// <param name="isTls">True to speak TLS with a certificate that nobody trusts.</param>
    /// <param name="time">The clock by which requests are noted.</param>
    public RoughServer(Func<RoughRequest, Stream, CancellationToken, Task> answer, bool isTls = false, TimeProvider? time = null)
    {
        this.answer = answer;
        this.time = time ?? TimeProvider.System;
        certificate = isTls ? SelfSigned() : null;
        listener.Start();
        loop = ServeAsync();
    }

    /// <summary>Answers each path with a fixed text; others with 404.</summary>
    public static RoughServer Of(params (string Path, string Answer)[] answers) => new((request, stream, token) =>
    {
        string? found = answers.Where(a => a.Path == request.Path).Select(a => a.Answer).FirstOrDefault();
        return stream.WriteAsync(Encoding.UTF8.GetBytes(found ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), token).AsTask();
    });

    /// <summary>What answers requests for robots.txt; by default there is none.</summary>
    public Func<Stream, CancellationToken, Task> Robots { get; set; } = static (stream, token) => WriteAsync(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", token);

    /// <summary>The requests but those for robots.txt, in the order in which they came.</summary>
    public ConcurrentQueue<RoughRequest> Requests { get; } = [];

    /// <summary>How often robots.txt was asked for.</summary>
    public int RobotsRequests { get; private set; }

    /// <summary>The most requests at a time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>An address here.</summary>
    public string Url(string path = "/feed", string host = "127.0.0.1") =>
        string.Create(CultureInfo.InvariantCulture, $"{(certificate is null ? "http" : "https")}://{host}:{Port}{path}");

    /// <summary>A whole answer.</summary>
    public static string Answer(string body, string headers = "", string type = "application/rss+xml", string status = "200 OK") =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}");

    /// <summary>A redirect.</summary>
    public static string Redirect(string location, int status = 302) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Moved\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");

    /// <summary>Writes text.</summary>
    public static Task WriteAsync(Stream stream, string text, CancellationToken token) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), token).AsTask();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        certificate?.Dispose();
        stop.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private async Task ServeAsync()
    {
        var answers = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                answers.Add(OneAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                break;
            }
        }

        await Task.WhenAll(answers);
    }

    private async Task OneAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            Stream stream = client.GetStream();
            if (certificate is not null)
            {
                var secure = new SslStream(stream);
                await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
                stream = secure;
            }

            await using var owned = stream;
            if (await ReadAsync(stream) is { } request)
            {
                await AnswerAsync(request, stream);
                client.Client.Shutdown(SocketShutdown.Send);
                // Read until the client hangs up: closing earlier can throw away what was written.
                byte[] rest = new byte[256];
                while (await stream.ReadAsync(rest, stop.Token) > 0)
                {
                }
            }
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, as some tests want.
        }
    }

    private async Task AnswerAsync(RoughRequest request, Stream stream)
    {
        if (request.Path == "/robots.txt")
        {
            RobotsRequests++;
            await Robots(stream, stop.Token);
            return;
        }

        Requests.Enqueue(request);
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref open));
        try
        {
            await answer(request, stream, stop.Token);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task<RoughRequest?> ReadAsync(Stream stream)
    {
        var head = new MemoryStream();
        byte[] one = new byte[1];
        while (!head.GetBuffer().AsSpan(0, (int)head.Length).EndsWith("\r\n\r\n"u8))
        {
            if (await stream.ReadAsync(one, stop.Token) == 0)
            {
                return null;
            }

            if (head.Length == 0 && one[0] == 0x16)
            {
                await WriteAsync(stream, "HTTP/1.1 400 This is no TLS\r\n\r\n", stop.Token);
                return null;
            }

            head.WriteByte(one[0]);
        }

        string[] lines = Encoding.Latin1.GetString(head.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[^1], StringComparer.OrdinalIgnoreCase);
        return new RoughRequest(lines[0].Split(' ')[1], headers, time.GetUtcNow());
    }
}
