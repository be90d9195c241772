using System.Net;

namespace Casus.Sources.Watching;

/// <summary>How servers are asked, and how much of an answer is taken.</summary>
public sealed record FetchOptions
{
    /// <summary>Who asks. The part before the first slash is the name that robots.txt is searched for.</summary>
    public string UserAgent { get; init; } = "Casus";

    /// <summary>True to connect to addresses inside private networks and on this machine too.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>Most bytes of one answer, as sent and after decompression.</summary>
    public int MaxBytes { get; init; } = 16 << 20;

    /// <summary>Most kilobytes of an answer's headers.</summary>
    public int MaxHeaderKilobytes { get; init; } = 32;

    /// <summary>Most redirects of one request.</summary>
    public int MaxRedirects { get; init; } = 6;

    /// <summary>How long one answer may take from the first byte sent to the last received.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a connection may take, and how long an answer may be silent.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The pause after each request to a host, where its robots.txt asks for no longer one.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Looks names up; null for the system's way.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>>? Resolve { get; init; }

    /// <summary>Says why an address is not to be connected to, or null; used where <see cref="AllowsPrivate"/> is false.</summary>
    internal Func<IPAddress, string?> Judge { get; init; } = AddressGuard.Refusal;

    /// <summary>The name that robots.txt is searched for.</summary>
    internal string RobotName => UserAgent.Split('/', ' ')[0];
}
