namespace Casus.Extraction.Html.Parsing;

/// <summary>The attributes that reading a page asks for; others are passed over.</summary>
internal enum HtmlAttribute : byte
{
    None, Alt, Amp, AriaHidden, AriaLabel, Charset, Class, Content, DateTime, DataTestId, Hidden, Href, HttpEquiv, Id, ItemProp, ItemType, Lang, Name, Property, Pubdate, Rel, Role, Src, Style, Title, Type, XmlLang,
}
