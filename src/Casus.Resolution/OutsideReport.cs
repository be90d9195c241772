namespace Casus.Resolution;

/// <summary>What the resolution of one story asks of a report of another.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="StoryId">Its story.</param>
public sealed record OutsideReport(string DocumentId, string StoryId)
{
    /// <summary>
    /// True when its story comes after the one that is resolved: then what it tells stays where it is and decides nothing here,
    /// as it is for the later story to say what of the earlier it tells.
    /// </summary>
    public bool IsLater { get; init; }

    /// <summary>The day it was written, or null.</summary>
    public DateOnly? Written { get; init; }

    /// <summary>How its own story dated it, when it is undated; or null.</summary>
    public ReferenceInference? Inference { get; init; }
}
