using Casus.Resolution.Corrections;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>Gathers the mentions to group: those of the story's reports, and those of events that other stories tell too.</summary>
/// <param name="outside">Events of other stories, with their mentions there.</param>
/// <param name="elsewhere">The reports of those mentions, as far as they are given.</param>
/// <param name="plan">What persons corrected.</param>
internal sealed class FactMaker(IReadOnlyList<Event> outside, ElsewhereReports elsewhere, CorrectionPlan plan)
{
    private readonly Dictionary<ReportReading, ReportTerms> terms = new(ReferenceEqualityComparer.Instance); // each round compares the same reports

    /// <summary>Works out the facts of all mentions.</summary>
    /// <param name="readings">The story's reports, each once.</param>
    /// <param name="inferences">How undated reports were dated so far, by document id.</param>
    public IReadOnlyList<MentionFacts> Make(IReadOnlyList<ReportReading> readings, IReadOnlyDictionary<string, ReferenceInference> inferences)
    {
        var facts = new List<MentionFacts>();
        foreach (var reading in readings)
        {
            var inference = reading.Reference is null ? inferences.GetValueOrDefault(reading.DocumentId) : null;
            if (!terms.TryGetValue(reading, out var report))
            {
                terms.Add(reading, report = new ReportTerms(reading.Terms));
            }

            int first = facts.Count;
            var seen = new HashSet<(TextSpan, EventCode, RuleId)>();
            foreach (var mention in reading.Coded.Mentions)
            {
                if (Counts(mention) && seen.Add((mention.Trigger, mention.Code, mention.Rule)))
                {
                    var day = MentionDay.Of(mention.Date, inference);
                    facts.Add(new MentionFacts(mention, day, reading.Reference ?? inference?.Earliest) { Link = plan.Of(mention), Report = report });
                }
            }

            ShareDays(facts.Skip(first).Where(f => f.IsViolence).ToList());
        }

        foreach (var known in outside)
        {
            facts.AddRange(known.Members.Select(m => Outside(known, m)));
        }

        return facts;
    }

    // The days on which a report says that there were attacks; one that gives none tells those of its own day.
    private static void ShareDays(List<MentionFacts> attacks)
    {
        var days = attacks.Where(f => f.Day is { Day: not null, IsSure: true }).Select(f => f.Day.Day!.Value).Distinct().ToList();
        foreach (var attack in attacks)
        {
            attack.NewsDays = days.Count == 0 && attack.WrittenOn is { } written ? [written] : days;
        }
    }

    // A pointer to another report tells nothing of this one.
    private static bool Counts(EventMention mention) => mention.Role is not (BlockRole.ReadMore or BlockRole.Credit or BlockRole.Separator);

    // What the event has as a whole is known of each of its mentions.
    private MentionFacts Outside(Event known, EventMember member)
    {
        var (written, inference) = elsewhere.Written(member.Mention.DocumentId);
        var whole = known.Date is { } date ? MentionDay.Of(date) : default;
        var day = MentionDay.Of(member.Mention.Date, inference);
        bool isViolence = member.Mention.Code.Event.Value == "ASSAULT";
        bool isLent = day.From is null && (isViolence || member.Mention.Date is not null) && whole.From is not null;
        return new MentionFacts(member.Mention, isLent ? whole : day, written ?? whole.To)
        {
            OwnDay = day,
            Link = plan.Of(member.Mention),
            OutsideId = known.Id,
            OutsideStory = known.StoryId,
            OutsideReasons = member.Reasons,
            Place = member.Mention.Place?.Place ?? (isViolence ? known.Place : null),
            Quantities = member.Mention.Quantities.Count == 0 && isViolence ? known.Quantities : member.Mention.Quantities,
        };
    }
}
