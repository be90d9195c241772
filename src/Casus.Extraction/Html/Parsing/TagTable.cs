using System.Collections.Frozen;

namespace Casus.Extraction.Html.Parsing;

/// <summary>Names and traits of elements.</summary>
internal static class TagTable
{
    private static readonly FrozenDictionary<string, HtmlTag> Named =
        Enum.GetValues<HtmlTag>().Where(tag => tag > HtmlTag.Other).ToFrozenDictionary(tag => tag.ToString().ToLowerInvariant(), tag => tag, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> ByName = Named.GetAlternateLookup<ReadOnlySpan<char>>();

    // amp.dev, components: what stands beside an article there.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AmpParts =
        "amp-ad amp-sticky-ad amp-embed amp-sidebar amp-consent amp-user-notification amp-social-share amp-lightbox amp-list amp-next-page amp-autocomplete amp-form amp-date-picker amp-story-auto-ads"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly TagTraits[] Traits = Build();

    /// <summary>The element of a name, in letters of either case.</summary>
    /// <param name="name">The name.</param>
    public static HtmlTag Of(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out HtmlTag tag) ? tag : name.Length > 4 && AmpParts.Contains(name) ? HtmlTag.Amp : HtmlTag.Other;

    /// <summary>True when an element has a trait.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="trait">The trait.</param>
    public static bool Is(HtmlTag tag, TagTraits trait) => (Traits[(int)tag] & trait) != 0;

    /// <summary>True for h1 to h6.</summary>
    /// <param name="tag">The element.</param>
    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6;

    private static TagTraits[] Build()
    {
        var traits = new TagTraits[Enum.GetValues<HtmlTag>().Length];
        Add(traits, TagTraits.Void, "area base br col embed hr img input link meta param source track wbr");
        Add(traits, TagTraits.EndsParagraph, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p section summary ul h1 h2 h3 h4 h5 h6 pre listing form table hr xmp li dd dt");
        Add(traits, TagTraits.Special, "address applet area article aside base blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input li link listing main marquee menu meta nav noembed noframes noscript object ol p param pre script section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp");
        Add(traits, TagTraits.Scope, "applet caption html table td th marquee object template");
        Add(traits, TagTraits.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Add(traits, TagTraits.Block, "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul");
        Add(traits, TagTraits.Unread, "script style noscript template iframe svg math canvas object embed video audio picture img map button input select textarea dialog menu link meta head title datalist progress meter noembed noframes applet amp");
        Add(traits, TagTraits.Raw, "script style noscript iframe noembed noframes xmp textarea title");
        Add(traits, TagTraits.InHead, "base link meta title script style noscript template noframes head");
        Add(traits, TagTraits.EndsForeign, "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre s small span strong strike sub sup table tt u ul article section main");
        return traits;
    }

    private static void Add(TagTraits[] traits, TagTraits trait, string names)
    {
        foreach (string name in names.Split(' '))
        {
            traits[(int)Named[name]] |= trait;
        }
    }
}
