using Casus.Coding.Relations;

namespace Casus.Coding;

/// <summary>A mention on its way: the act behind it and the record so far.</summary>
/// <param name="Act">The act.</param>
/// <param name="Mention">The record.</param>
internal sealed record DraftMention(Act Act, EventMention Mention)
{
    /// <summary>True for a definite word for something said, that says nothing of what: "made the offer".</summary>
    public bool PointsBack { get; init; }
}
