using Casus.Resolution.Corrections;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>Gathers the mentions to group: those of the story's reports, and those of events that other stories tell too.</summary>
/// <param name="outside">Events of earlier stories, with their mentions there.</param>
/// <param name="elsewhere">The reports of those mentions, as far as they are given.</param>
/// <param name="plan">What persons corrected.</param>
internal sealed class FactMaker(IReadOnlyList<Event> outside, ElsewhereReports elsewhere, CorrectionPlan plan)
{
    private readonly Dictionary<ReportReading, ReportTerms> terms = new(ReferenceEqualityComparer.Instance); // each round compares the same reports
    private List<MentionFacts>? others; // the same in each round

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

        others ??= [.. outside.SelectMany(Outside)];
        foreach (var other in others)
        {
            other.Talks = [];
        }

        facts.AddRange(others);
        return facts;
    }

    /// <summary>The facts of a mention that another story tells, as that story has them.</summary>
    /// <param name="known">Its event.</param>
    /// <param name="member">The mention.</param>
    public MentionFacts Plain(Event known, EventMember member)
    {
        var (written, inference, _) = elsewhere.Written(member.Mention.DocumentId);
        return new MentionFacts(member.Mention, MentionDay.Of(member.Mention.Date, inference), written)
        {
            Link = plan.Of(member.Mention),
            OutsideId = known.Id,
            OutsideReasons = member.Reasons,
        };
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

    // What earlier stories tell of the event as a whole is known of each of their mentions.
    private IEnumerable<MentionFacts> Outside(Event known)
    {
        var plain = known.Members.Select(m => Plain(known, m)).ToList();
        var lent = new LentValues(known, plain);
        return plain.Select(f =>
        {
            bool isLent = f.Day.From is null && (f.IsViolence || f.Mention.Date is not null) && lent.Day.From is not null;
            bool isUnknown = !elsewhere.Written(f.Mention.DocumentId).IsKnown;
            return isLent || isUnknown || f.IsViolence ? f.Lend(isLent ? lent.Day : f.Day, f.WrittenOn ?? (isUnknown ? lent.Day.To : null), lent) : f;
        });
    }
}
