using Casus.Sources.Watching;
using Xunit;

namespace Casus.Tests.Sources.Watching;

/// <summary>What may be watched, as the user names it.</summary>
public sealed class WatchListTests
{
    [Fact]
    public void Addresses_lists_and_OPML_are_read_each_address_once()
    {
        using var folder = new Support.TemporaryFolder();
        string list = folder.Write("feeds.txt", "# mine\nhttps://a.example/feed\n\n  http://b.example/rss   the other desk\r\nhttps://a.example/feed\n");
        string opml = folder.Write("feeds.opml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><body><outline text="Group"><outline type="rss" text="C" xmlUrl="https://c.example/atom?x=1&amp;y=2"/></outline><outline text="no feed"/></body></opml>
            """);
        var found = WatchList.Read(["https://d.example/#part", list, opml]);
        Assert.Equal(["https://d.example/", "https://a.example/feed", "http://b.example/rss", "https://c.example/atom?x=1&y=2"], found.Select(f => f.Value));
    }

    [Fact]
    public void What_cannot_be_watched_is_named_with_its_line()
    {
        using var folder = new Support.TemporaryFolder();
        string list = folder.Write("feeds.txt", "https://a.example/feed\nfile:///etc/passwd\nno address\n");
        string opml = folder.Write("feeds.opml", "<opml><body><outline xmlUrl='ftp://a.example/'/>");
        string other = folder.Write("page.xml", "<html/>");
        var found = WatchList.Read([list, opml, other, folder.File("none.txt"), "ftp://x.example/", "http://me:secret@x.example/"]);
        Assert.Equal(
            ["", $"{list}:2 CAS0131", $"{list}:3 CAS0131", $"{opml}:1 CAS0131", $"{opml}:1 CAS0110", $"{other} CAS0104", $"{folder.File("none.txt")} CAS0101", "ftp://x.example/ CAS0131", "http://me:secret@x.example/ CAS0131"],
            found.Select(f => f.IsOk ? "" : $"{f.Problem.Where} {f.Problem.Code}"));
    }
}
