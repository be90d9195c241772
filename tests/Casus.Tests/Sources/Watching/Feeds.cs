using System.Globalization;

namespace Casus.Tests.Sources.Watching;

/// <summary>Small feeds.</summary>
internal static class Feeds
{
    /// <summary>RSS 2.0 with numbered items.</summary>
    /// <param name="count">How many; item i links to <c>/i.html</c>.</param>
    /// <param name="channel">More elements of the channel.</param>
    /// <param name="first">The first number.</param>
    public static string Rss(int count = 2, string channel = "", int first = 1) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Desk</title>{channel}{string.Concat(Enumerable.Range(first, count).Select(Item))}</channel></rss>";

    private static string Item(int i) => string.Create(CultureInfo.InvariantCulture,
        $"<item><title>Story {i}</title><link>/{i}.html</link><guid isPermaLink=\"false\">desk-{i}</guid><pubDate>Wed, 05 Mar 2031 08:{i % 60:00}:00 GMT</pubDate>"
        + $"<description>{Text(i)}</description></item>");

    /// <summary>The text of an item: each tells an event of its own.</summary>
    public static string Text(int i)
    {
        string[] countries = ["Kenya", "Ghana", "Peru", "Chile", "Norway", "Japan", "Laos", "Togo", "Mali", "Egypt", "Spain", "Nepal", "Cuba"];
        return string.Create(CultureInfo.InvariantCulture, $"{countries[i % 13]}'s president visited {countries[(i + 1) % 13]} on Monday. It was item number {i} of the desk.");
    }
}
