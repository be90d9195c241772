namespace Casus.Extraction.Html.Words;

/// <summary>What a part of a page is for, by what its authors call it; an element may be called several things.</summary>
[Flags]
internal enum PartKind : uint
{
    None = 0,
    Comment = 1 << 0,
    Related = 1 << 1,
    Teaser = 1 << 2,
    Share = 1 << 3,
    Advert = 1 << 4,
    Navigation = 1 << 5,
    Footer = 1 << 6,
    Sidebar = 1 << 7,
    Caption = 1 << 8,
    Meta = 1 << 9,
    Author = 1 << 10,
    Subscribe = 1 << 11,
    Consent = 1 << 12,
    Tags = 1 << 13,
    Hidden = 1 << 14,
    Tool = 1 << 15,
    Infobox = 1 << 16,
    Header = 1 << 17,
    Lead = 1 << 18,
    Body = 1 << 19,
    Title = 1 << 20,
    Quote = 1 << 21,
    Live = 1 << 22,
}
