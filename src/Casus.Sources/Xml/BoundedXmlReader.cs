using System.Text;
using System.Xml;

namespace Casus.Sources.Xml;

/// <summary>
/// An XML reader that stops at deep nesting: the parser keeps every open element, so depth is memory. DTDs are passed over, so no
/// entity is ever defined, and nothing outside the file is opened.
/// </summary>
internal sealed class BoundedXmlReader : XmlReader, IXmlLineInfo
{
    /// <summary>Deepest nesting read; feeds that carry whole pages stay far below.</summary>
    public const int MostDepth = 256;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Ignore, // RSS 0.91 has a DOCTYPE; entities of its own are never expanded.
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly XmlReader xml;

    /// <summary>Reads XML.</summary>
    /// <param name="text">The text; not closed here.</param>
    public BoundedXmlReader(TextReader text) => xml = Create(text, Safe);

    /// <inheritdoc/>
    public override int AttributeCount => xml.AttributeCount;

    /// <inheritdoc/>
    public override string BaseURI => xml.BaseURI;

    /// <inheritdoc/>
    public override int Depth => xml.Depth;

    /// <inheritdoc/>
    public override bool EOF => xml.EOF;

    /// <inheritdoc/>
    public override bool IsEmptyElement => xml.IsEmptyElement;

    /// <inheritdoc/>
    public override string LocalName => xml.LocalName;

    /// <inheritdoc/>
    public override string NamespaceURI => xml.NamespaceURI;

    /// <inheritdoc/>
    public override XmlNameTable NameTable => xml.NameTable;

    /// <inheritdoc/>
    public override XmlNodeType NodeType => xml.NodeType;

    /// <inheritdoc/>
    public override string Prefix => xml.Prefix;

    /// <inheritdoc/>
    public override ReadState ReadState => xml.ReadState;

    /// <summary>The text; half a character, which a reference can give ("&amp;#xD800;"), shows as U+FFFD.</summary>
    public override string Value => Whole(xml.Value);

    /// <inheritdoc/>
    public override string XmlLang => xml.XmlLang;

    /// <inheritdoc/>
    public int LineNumber => ((IXmlLineInfo)xml).LineNumber;

    /// <inheritdoc/>
    public int LinePosition => ((IXmlLineInfo)xml).LinePosition;

    /// <inheritdoc/>
    public bool HasLineInfo() => true;

    /// <summary>Reads the next node.</summary>
    /// <exception cref="XmlException">The XML is broken.</exception>
    /// <exception cref="XmlTooDeepException">It is nested too deep.</exception>
    public override bool Read()
    {
        bool isRead = xml.Read();
        return xml.Depth <= MostDepth ? isRead : throw new XmlTooDeepException($"elements are nested more than {MostDepth} deep", LineNumber);
    }

    /// <inheritdoc/>
    public override string GetAttribute(int i) => xml.GetAttribute(i);

    /// <inheritdoc/>
    public override string? GetAttribute(string name) => xml.GetAttribute(name);

    /// <inheritdoc/>
    public override string? GetAttribute(string name, string? namespaceURI) => xml.GetAttribute(name, namespaceURI);

    /// <inheritdoc/>
    public override string? LookupNamespace(string prefix) => xml.LookupNamespace(prefix);

    /// <inheritdoc/>
    public override bool MoveToAttribute(string name) => xml.MoveToAttribute(name);

    /// <inheritdoc/>
    public override bool MoveToAttribute(string name, string? ns) => xml.MoveToAttribute(name, ns);

    /// <inheritdoc/>
    public override bool MoveToElement() => xml.MoveToElement();

    /// <inheritdoc/>
    public override bool MoveToFirstAttribute() => xml.MoveToFirstAttribute();

    /// <inheritdoc/>
    public override bool MoveToNextAttribute() => xml.MoveToNextAttribute();

    /// <inheritdoc/>
    public override bool ReadAttributeValue() => xml.ReadAttributeValue();

    /// <inheritdoc/>
    public override void ResolveEntity() => xml.ResolveEntity();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        xml.Dispose();
        base.Dispose(disposing);
    }

    private static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }
}
