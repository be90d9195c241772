using System.Xml;
using Casus.Sources.Xml;
using Xunit;

namespace Casus.Tests.Sources.Xml;

public sealed class BoundedXmlReaderTests
{
    [Fact]
    public void Half_a_character_is_none_and_what_stands_around_it_is_read()
    {
        using var text = new StringReader("<a><b c='x&#xD800;y'>Half &#xD800; one, &#xDC00;, and a whole &#x1F600;.</b></a>");
        using var xml = new BoundedXmlReader(text);
        xml.Read();
        Assert.Equal("<b c=\"x\uFFFDy\">Half \uFFFD one, \uFFFD, and a whole \U0001F600.</b>", xml.ReadInnerXml());
        Assert.Equal(XmlNodeType.None, xml.NodeType);
    }
}
