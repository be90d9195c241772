using System.Net;
using System.Net.Sockets;

namespace Casus.Sources.Watching;

/// <summary>Which addresses of the internet protocol lie on the public net. An address that carries another one inside is judged by that.</summary>
internal static class AddressGuard
{
    private static readonly (IPNetwork Block, string Name)[] Refused =
    [
        // IANA special-purpose registries (RFC 6890 and its updates).
        Row("0.0.0.0/8", "no host's address"),
        Row("10.0.0.0/8", "a private network"),
        Row("100.64.0.0/10", "a provider's inner network"),
        Row("127.0.0.0/8", "this machine"),
        Row("169.254.0.0/16", "the local link"),
        Row("172.16.0.0/12", "a private network"),
        Row("192.0.0.0/24", "a reserved block"),
        Row("192.0.2.0/24", "a block for examples"),
        Row("192.88.99.0/24", "a reserved block"),
        Row("192.168.0.0/16", "a private network"),
        Row("198.18.0.0/15", "a block for measurements"),
        Row("198.51.100.0/24", "a block for examples"),
        Row("203.0.113.0/24", "a block for examples"),
        Row("224.0.0.0/4", "a multicast group"),
        Row("240.0.0.0/4", "a reserved block"),
        Row("168.63.129.16/32", "a cloud's own service"), // answers inside the cloud only, though the number is a public one
        Row("::/128", "no host's address"),
        Row("::1/128", "this machine"),
        Row("64:ff9b:1::/48", "a private network"), // RFC 8215: translation inside a network
        Row("100::/64", "a reserved block"),
        Row("2001::/23", "a reserved block"), // Teredo, ORCHID, measurements
        Row("2001:db8::/32", "a block for examples"),
        Row("3fff::/20", "a block for examples"),
        Row("5f00::/16", "a reserved block"),
        Row("fc00::/7", "a private network"),
        Row("fe80::/10", "the local link"),
        Row("fec0::/10", "a private network"),
        Row("ff00::/8", "a multicast group"),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96"); // RFC 6052
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16"); // RFC 3056
    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96"); // RFC 4291 section 2.5.5.1
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Why an address is not to be connected to, or null for one on the public net.</summary>
    /// <param name="address">The address.</param>
    /// <returns>What it belongs to: "a private network".</returns>
    public static string? Refusal(IPAddress address)
    {
        foreach (var (block, name) in Refused)
        {
            if (block.Contains(address))
            {
                return name;
            }
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return null;
        }

        if (Inner(address) is { } inner)
        {
            return Refusal(inner);
        }

        return Global.Contains(address) ? null : "a reserved block";
    }

    private static IPAddress? Inner(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        if (address.IsIPv4MappedToIPv6 || Translated.Contains(address) || Compatible.Contains(address))
        {
            return new IPAddress(bytes.AsSpan(12, 4));
        }

        return SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4)) : null;
    }

    private static (IPNetwork Block, string Name) Row(string block, string name) => (IPNetwork.Parse(block), name);
}
