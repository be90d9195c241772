using Casus.Coding.Triggers;

namespace Casus.Coding.Claims;

/// <summary>Finds the mention that a claim is about.</summary>
/// <param name="view">The report's trees.</param>
/// <param name="drafts">The report's mentions, by place.</param>
internal sealed class ClaimTarget(SyntaxView view, IReadOnlyList<DraftMention> drafts)
{
    private static readonly EventType Assault = new("ASSAULT");

    /// <summary>The attack in the claim's own words ("responsibility for the bombing"); null for none.</summary>
    /// <param name="trigger">The claim's trigger.</param>
    /// <param name="except">A mention that does not count, or null.</param>
    public EventMention? Below(int trigger, DraftMention? except = null)
    {
        EventMention? found = null;
        foreach (var draft in drafts)
        {
            bool isBelow = draft != except && draft.Act.Hit.Trigger != trigger && view.IsBelow(draft.Act.Hit.Trigger, trigger);
            found = isBelow && found is null && draft.Mention.Code.Event == Assault ? draft.Mention : found;
        }

        return found;
    }

    /// <summary>The mention that a claim is about: in its words, else an accusation of its sentence, else the last attack told before; null for none.</summary>
    /// <param name="trigger">The claim's trigger.</param>
    public EventMention? Of(int trigger)
    {
        int sentence = view.Sentences.SentenceOf(trigger);
        if (Below(trigger) is { } below)
        {
            return below;
        }

        EventMention? last = null, accusation = null;
        foreach (var draft in drafts)
        {
            var mention = draft.Mention;
            if (mention.Code.Event == Assault && mention.Status == EventStatus.Actual && mention.SentenceIndex <= sentence && mention.Role == BlockRole.Body)
            {
                last = mention;
            }

            bool isBefore = mention.SentenceIndex == sentence && draft.Act.Hit.Trigger < trigger;
            accusation = isBefore && mention.Code.Event.Value == "ACCUSE" ? mention : accusation;
        }

        return last?.SentenceIndex == sentence ? last : accusation ?? last;
    }
}
