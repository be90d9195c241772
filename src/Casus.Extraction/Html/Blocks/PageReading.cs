using Casus.Extraction.Metadata;

namespace Casus.Extraction.Html.Blocks;

/// <summary>A page as its blocks are judged: what is known of its elements, its blocks, and what it says of itself.</summary>
/// <param name="Map">Its elements.</param>
/// <param name="Blocks">All its blocks, in order.</param>
/// <param name="Main">The element that most likely holds the report.</param>
/// <param name="Metadata">What it says of itself.</param>
internal sealed record PageReading(PageMap Map, IReadOnlyList<PageBlock> Blocks, int Main, PageMetadata Metadata);
