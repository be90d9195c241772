namespace Casus.Resolution.Corrections;

/// <summary>What stays of an event of several stories when persons took mentions out of it: each story sees the same part.</summary>
internal static class OutsideParts
{
    /// <summary>The members that stay: none that was rejected; of parts that persons put apart the one with most mentions, of equal ones the first.</summary>
    /// <param name="members">The event's members, by document id and place.</param>
    /// <param name="plan">What persons corrected.</param>
    public static IReadOnlyList<EventMember> Kept(IReadOnlyList<EventMember> members, CorrectionPlan plan)
    {
        if (plan.Corrections.Count == 0)
        {
            return members;
        }

        var parts = new List<List<EventMember>>();
        foreach (var member in members)
        {
            var link = plan.Of(member.Mention);
            if (link is { IsRejected: true })
            {
                continue;
            }

            var part = parts.Find(p => p.TrueForAll(m => !MentionLink.AreApart(plan.Of(m.Mention), link)));
            if (part is null)
            {
                parts.Add([member]);
            }
            else
            {
                part.Add(member);
            }
        }

        return parts.OrderByDescending(p => p.Count).FirstOrDefault() ?? [];
    }
}
