namespace Casus.Extraction.Html.Parsing;

/// <summary>
/// The elements that reading a page tells apart; all others are <see cref="Other"/>, and parts of AMP pages that hold no report are <see cref="Amp"/>.
/// </summary>
internal enum HtmlTag : byte
{
    Text, Other, A, Abbr, Address, Applet, Area, Article, Aside, Audio, B, Base, Big, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code, Col,
    Colgroup, Datalist, Dd, Del, Details, Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, H1, H2, H3, H4, H5, H6, Head, Header,
    Hgroup, Hr, Html, I, Iframe, Img, Input, Ins, Label, Legend, Li, Link, Listing, Main, Map, Mark, Marquee, Math, Menu, Meta, Meter, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol,
    Optgroup, Option, P, Param, Picture, Pre, Progress, Q, S, Script, Section, Select, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody,
    Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Video, Wbr, Xmp, Amp,
}
