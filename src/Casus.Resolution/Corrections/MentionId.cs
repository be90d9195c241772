namespace Casus.Resolution.Corrections;

/// <summary>A mention as it is read now.</summary>
/// <param name="DocumentId">Its report.</param>
/// <param name="Trigger">Its trigger.</param>
/// <param name="Code">Its code.</param>
/// <param name="Rule">Its rule.</param>
internal readonly record struct MentionId(string DocumentId, TextSpan Trigger, EventCode Code, RuleId Rule) : IComparable<MentionId>
{
    /// <summary>Names a mention.</summary>
    /// <param name="mention">The mention.</param>
    public static MentionId Of(EventMention mention) => new(mention.DocumentId, mention.Trigger, mention.Code, mention.Rule);

    /// <summary>By report, then place, then code, then rule.</summary>
    /// <param name="other">The other.</param>
    public int CompareTo(MentionId other)
    {
        int order = string.CompareOrdinal(DocumentId, other.DocumentId);
        order = order != 0 ? order : Trigger.CompareTo(other.Trigger);
        order = order != 0 ? order : string.CompareOrdinal(Code.ToString(), other.Code.ToString());
        return order != 0 ? order : Rule.CompareTo(other.Rule);
    }
}
