using Casus.Resolution.Corrections;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>Gathers the mentions to group: those of the story's reports, and those of events that other stories tell too.</summary>
/// <param name="outside">Events of earlier stories, with their mentions there.</param>
/// <param name="elsewhere">The reports of those mentions, as far as they are given.</param>
/// <param name="plan">What persons corrected.</param>
internal sealed class FactMaker(IReadOnlyList<Event> outside, ElsewhereReports elsewhere, CorrectionPlan plan)
{
    private readonly Dictionary<ReportReading, (ReferenceInference? Inference, List<MentionFacts> Facts)> made = new(ReferenceEqualityComparer.Instance);
    private readonly PartyTable parties = new();
    private readonly ActTable acts = new();
    private readonly ReportTermTable terms = new();
    private List<MentionFacts>? others; // the same in each round

    /// <summary>Works out the facts of all mentions; those of a report that is dated as in the last round are the same objects.</summary>
    /// <param name="readings">The story's reports, each once.</param>
    /// <param name="inferences">How undated reports were dated so far, by document id.</param>
    public IReadOnlyList<MentionFacts> Make(IReadOnlyList<ReportReading> readings, IReadOnlyDictionary<string, ReferenceInference> inferences)
    {
        var facts = new List<MentionFacts>();
        foreach (var reading in readings)
        {
            var inference = reading.Reference is null ? inferences.GetValueOrDefault(reading.DocumentId) : null;
            if (!made.TryGetValue(reading, out var own) || !AreOne(own.Inference, inference))
            {
                made[reading] = own = (inference, Make(reading, inference));
            }

            facts.AddRange(own.Facts);
        }

        facts.AddRange(others ??= [.. outside.SelectMany(Outside)]);
        foreach (var fact in facts)
        {
            fact.Talks = []; // numbered anew in each round
        }

        return facts;
    }

    private List<MentionFacts> Make(ReportReading reading, ReferenceInference? inference)
    {
        var facts = new List<MentionFacts>();
        var report = new ReportTerms(terms, reading.Terms);
        var seen = new HashSet<(TextSpan, EventCode, RuleId)>();
        foreach (var mention in reading.Coded.Mentions)
        {
            if (Counts(mention) && seen.Add((mention.Trigger, mention.Code, mention.Rule)))
            {
                var day = MentionDay.Of(mention.Date, inference);
                facts.Add(new MentionFacts(mention, day, reading.Reference ?? inference?.Earliest, parties.Of(mention), acts.Of(mention)) { Link = plan.Of(mention), Report = report });
            }
        }

        ShareDays(facts.Where(f => f.IsViolence).ToList());
        return facts;
    }

    /// <summary>The facts of a mention that another story tells, as that story has them.</summary>
    /// <param name="known">Its event.</param>
    /// <param name="member">The mention.</param>
    public MentionFacts Plain(Event known, EventMember member)
    {
        var (written, inference, _) = elsewhere.Written(member.Mention.DocumentId);
        return new MentionFacts(member.Mention, MentionDay.Of(member.Mention.Date, inference), written, parties.Of(member.Mention), acts.Of(member.Mention))
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

    // As far as facts are made of it.
    private static bool AreOne(ReferenceInference? a, ReferenceInference? b) => a is null || b is null
        ? a is null && b is null
        : a.Earliest == b.Earliest && a.Latest == b.Latest && a.Basis == b.Basis;

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
