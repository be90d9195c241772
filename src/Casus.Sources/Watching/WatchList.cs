using System.Text;
using System.Xml;
using Casus.Sources.Sitemaps;
using Casus.Sources.Xml;

namespace Casus.Sources.Watching;

/// <summary>Reads which feeds are to be watched: addresses, OPML files, and lists with an address a line.</summary>
public static class WatchList
{
    private const int MostBytes = 16 << 20;

    /// <summary>The addresses that the user's words mean, each once, in their order.</summary>
    /// <param name="words">Addresses (http or https), or files.</param>
    /// <returns>The addresses, or the problems that stand in their place.</returns>
    public static IReadOnlyList<Outcome<string>> Read(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var found = new List<Outcome<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var outcome in words.SelectMany(w => w.Contains("://", StringComparison.Ordinal) ? [Address(w, w)] : OfFile(w)))
        {
            if (!outcome.IsOk || seen.Add(outcome.Value))
            {
                found.Add(outcome);
            }
        }

        return found;
    }

    private static Outcome<string> Address(string word, string where)
    {
        if (!Uri.TryCreate(word.Trim(), UriKind.Absolute, out var url) || !RedirectRule.IsWeb(url))
        {
            return new Problem(Problems.AddressRefused, PlainText.Of(where), $"'{PlainText.Of(word)}' is no address that can be watched; expected one that begins with http:// or https://");
        }

        return url.UserInfo.Length > 0
            ? new Problem(Problems.AddressRefused, PlainText.Of(where), "the address holds a user's name or password, which are not used; expected one without")
            : url.AbsoluteUri.Split('#')[0];
    }

    private static List<Outcome<string>> OfFile(string path)
    {
        string text;
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return [new Problem(Problems.FileNotFound, path, "there is no such file, and it is no address; expected one that begins with http:// or https://, or a file")];
            }

            if (file.Length > MostBytes)
            {
                return [new Problem(Problems.FileTooLarge, path, FormattableString.Invariant($"larger than {MostBytes} bytes, the most that a list of feeds may hold"))];
            }

            byte[] bytes = File.ReadAllBytes(path);
            text = FeedXml.Decode(bytes, null) ?? Encoding.UTF8.GetString(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [new Problem(Problems.FileNotReadable, path, $"could not be read: {error.Message}")];
        }

        return text.TrimStart().StartsWith('<') ? OfOpml(text, path) : OfLines(text, path);
    }

    // A line is an address, or empty, or a remark after "#"; more words after an address are the user's own notes.
    private static List<Outcome<string>> OfLines(string text, string path)
    {
        var found = new List<Outcome<string>>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                found.Add(Address(line.Split([' ', '\t'], 2)[0], FormattableString.Invariant($"{path}:{i + 1}")));
            }
        }

        return found;
    }

    // OPML 2.0: a feed is an outline with an xmlUrl, at any depth.
    private static List<Outcome<string>> OfOpml(string text, string path)
    {
        var found = new List<Outcome<string>>();
        try
        {
            using var source = new StringReader(text);
            using var xml = new BoundedXmlReader(source);
            bool isOpml = xml.MoveToContent() == XmlNodeType.Element && xml.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase);
            var walk = new OpmlWalk(xml);
            while (isOpml && walk.Next() is { } address)
            {
                found.Add(Address(address, FormattableString.Invariant($"{path}:{walk.Line}")));
            }

            if (!isOpml)
            {
                found.Add(new Problem(Problems.KindUnknown, path, "XML of another kind; expected an OPML file, or a list with an address a line"));
            }
        }
        catch (XmlException error)
        {
            found.Add(XmlFile.Broken(path, error));
        }

        return found;
    }
}
