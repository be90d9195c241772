using Casus.Resolution.Scoring;

namespace Casus.Resolution.Values;

/// <summary>How much each mention counts when the values of an event are chosen: running text over references over headlines.</summary>
internal static class ValueWeight
{
    /// <summary>The votes of a mention.</summary>
    /// <param name="facts">A mention.</param>
    public static int Of(MentionFacts facts) => facts.Part switch
    {
        MentionPart.Standing => 6,
        MentionPart.Reference => 3,
        MentionPart.Title => 2,
        _ => 1,
    };
}
