using Casus.Resolution.Corrections;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>Gathers the mentions to group: those of the story's reports, and those of events that other stories tell too.</summary>
internal static class FactMaker
{
    /// <summary>Works out the facts of all mentions.</summary>
    /// <param name="readings">The story's reports, each once.</param>
    /// <param name="outside">Events with mentions in reports of other stories.</param>
    /// <param name="inferences">How undated reports were dated so far, by document id.</param>
    /// <param name="plan">What persons corrected.</param>
    public static IReadOnlyList<MentionFacts> Make(
        IReadOnlyList<ReportReading> readings, IEnumerable<Event> outside, IReadOnlyDictionary<string, ReferenceInference> inferences, CorrectionPlan plan)
    {
        var facts = new List<MentionFacts>();
        foreach (var reading in readings)
        {
            var inference = reading.Reference is null ? inferences.GetValueOrDefault(reading.DocumentId) : null;
            var seen = new HashSet<(TextSpan, EventCode, RuleId)>();
            foreach (var mention in reading.Coded.Mentions)
            {
                if (Counts(mention) && seen.Add((mention.Trigger, mention.Code, mention.Rule)))
                {
                    facts.Add(new MentionFacts(mention, MentionDay.Of(mention.Date, inference), reading.Reference ?? inference?.Earliest) { Link = plan.Of(mention) });
                }
            }
        }

        var own = readings.Select(r => r.DocumentId).ToHashSet(StringComparer.Ordinal);
        foreach (var known in outside)
        {
            facts.AddRange(known.Members.Where(m => !own.Contains(m.Mention.DocumentId)).Select(m => Outside(known, m, plan)));
        }

        return facts;
    }

    // A pointer to another report tells nothing of this one.
    private static bool Counts(EventMention mention) => mention.Role is not (BlockRole.ReadMore or BlockRole.Credit or BlockRole.Separator);

    // What the event has as a whole is known of each of its mentions.
    private static MentionFacts Outside(Event known, EventMember member, CorrectionPlan plan)
    {
        var whole = known.Date is { } date ? MentionDay.Of(date) : default;
        var day = MentionDay.Of(member.Mention.Date, null);
        bool isViolence = member.Mention.Code.Event.Value == "ASSAULT";
        return new MentionFacts(member.Mention, day.From is null && (isViolence || member.Mention.Date is not null) && whole.From is not null ? whole : day, whole.To)
        {
            Link = plan.Of(member.Mention),
            OutsideId = known.Id,
            OutsideStory = known.StoryId,
            OutsideReasons = member.Reasons,
            Place = member.Mention.Place?.Place ?? (isViolence ? known.Place : null),
            Quantities = member.Mention.Quantities.Count == 0 && isViolence ? known.Quantities : member.Mention.Quantities,
        };
    }
}
