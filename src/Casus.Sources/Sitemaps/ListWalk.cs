using System.Xml;
using Casus.Sources.Xml;

namespace Casus.Sources.Sitemaps;

/// <summary>Walks a list of feeds or of sitemaps.</summary>
/// <param name="xml">The XML, at its first element.</param>
internal abstract class ListWalk(BoundedXmlReader xml)
{
    /// <summary>What the list names, in the plural, for problems.</summary>
    public abstract string Plural { get; }

    /// <summary>Line of the entry last read, 1-based.</summary>
    public int Line { get; protected set; }

    /// <summary>Entries that name no address.</summary>
    public int WithoutAddress { get; protected set; }

    /// <summary>The XML.</summary>
    protected BoundedXmlReader Xml { get; } = xml;

    /// <summary>The next address, or null at the end.</summary>
    /// <exception cref="XmlException">The XML is broken.</exception>
    public abstract string? Next();
}
