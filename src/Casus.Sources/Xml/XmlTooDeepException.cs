using System.Xml;

namespace Casus.Sources.Xml;

/// <summary>XML is nested deeper than anything that is read. Caught by the reader, which makes a problem of it.</summary>
internal sealed class XmlTooDeepException(string message, int line) : XmlException(message, null, line, 0);
