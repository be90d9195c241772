using System.Xml;
using Casus.Sources.Feeds;
using Casus.Sources.Files;

namespace Casus.Sources.Xml;

/// <summary>What all kinds of XML files share: they are held as one piece, decoded, and walked with bounded depth.</summary>
internal static class XmlFile
{
    /// <summary>Reads the file's text.</summary>
    /// <param name="reader">The bytes.</param>
    /// <param name="path">The file.</param>
    /// <param name="limits">The largest file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The text, or the problem.</returns>
    public static async ValueTask<(string? Text, Problem? Problem)> TextAsync(
        ByteReader reader, string path, ReadLimits limits, CancellationToken cancellationToken)
    {
        byte[]? bytes = await reader.ReadToEndAsync(limits.FileBytes, cancellationToken).ConfigureAwait(false);
        Problem? problem = bytes is { Length: 0 } && reader.Failure is not null ? reader.Failure : WholeFile.Check(bytes, path, limits);
        string? text = problem is null ? FeedText.Decode(bytes!) : null;
        return text is null && problem is null
            ? (null, new Problem(Problems.FeedBroken, path, "the XML declaration names an unknown encoding"))
            : (text, problem);
    }

    /// <summary>The problem of XML that cannot be read further.</summary>
    /// <param name="path">The file.</param>
    /// <param name="error">What the parser said.</param>
    public static Problem Broken(string path, XmlException error)
    {
        string where = $"{path}:{Math.Max(1, error.LineNumber)}";
        return error is XmlTooDeepException
            ? new Problem(Problems.NestedTooDeep, where, PlainText.Of(error.Message))
            : new Problem(Problems.FeedBroken, where, $"broken XML: {PlainText.Of(error.Message)}");
    }

    /// <summary>The problem of XML that is nothing that is read.</summary>
    /// <param name="file">The file.</param>
    public static Problem OtherKind(FoundFile file) =>
        new(Problems.KindUnknown, file.Path, "XML of another kind; expected an RSS or Atom feed, an OPML list of feeds or a sitemap") { IsNotice = !file.IsNamed };
}
