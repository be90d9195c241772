using Casus.Resolution.Corrections;

namespace Casus.Resolution.Scoring;

/// <summary>
/// Compares two mentions: first what forbids that they tell one happening, then what speaks for it. Pure and symmetric.
/// </summary>
internal static class MentionScorer
{
    /// <summary>Compares two mentions.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static PairScore Score(MentionFacts a, MentionFacts b)
    {
        if (!MayBeOne(a, b))
        {
            return new PairScore
            {
                Conflict = MentionLink.AreApart(a.Link, b.Link) ? JoinConflict.Corrected : PartiesDiffer(a, b) ? JoinConflict.Parties : JoinConflict.Date,
            };
        }

        var conflict = Forbidden(a, b);
        if (conflict != JoinConflict.None)
        {
            return new PairScore { Conflict = conflict };
        }

        bool oneReport = a.Mention.DocumentId == b.Mention.DocumentId;
        var (parties, partiesConflict) = Parties(a, b);
        double? date = DayMatch.LogOdds(a.Day, b.Day, oneReport);
        double? place = a.Place is { } x && b.Place is { } y ? PlaceMatch.LogOdds(x, y) : 0;
        date = IsForetold(a, b) || IsForetold(b, a) ? null : date;
        conflict = partiesConflict ? JoinConflict.Parties : date is null ? JoinConflict.Date : place is null ? JoinConflict.Place : conflict;
        if (conflict != JoinConflict.None)
        {
            return new PairScore { Conflict = conflict };
        }

        double quantities = Quantities(a, b);
        return new PairScore
        {
            Prior = Prior(a, b, oneReport),
            Act = Act(a.Mention, b.Mention),
            Parties = parties,
            Date = date!.Value,
            Place = place!.Value,
            Quantities = quantities,
            Content = Content(a.Mention, b.Mention),
            Talk = !oneReport && a.Talks.Any(b.Talks.Contains) ? JoinWeights.SameTalk : 0,
            Telling = Telling(a, b, oneReport, date.Value, IsRecalled(a, place.Value, quantities)),
        };
    }

    // Two definite words in one report mean one attack more often than two.
    private static double Prior(MentionFacts a, MentionFacts b, bool oneReport) =>
        oneReport && a.IsViolence && (a.Part == MentionPart.Reference || a.IsRetelling) && (b.Part == MentionPart.Reference || b.IsRetelling)
            ? JoinWeights.FullReference
            : JoinWeights.Prior(a.Mention.Code.Event);

    // No report tells what has happened after it.
    private static bool IsForetold(MentionFacts told, MentionFacts known) =>
        told.OutsideId is null != known.OutsideId is null && told.Mention.Status == EventStatus.Actual
        && told.Mention.Date is null && told.WrittenOn < known.Day.From;

    // What a place or a count of the dead names is told long after.
    private static bool IsRecalled(MentionFacts facts, double place, double quantities) =>
        facts.IsViolence && (place >= JoinWeights.SamePlace || quantities >= JoinWeights.SameFigure);

    /// <summary>False when parties, days or a person forbid that two mentions are one: so end most comparisons.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static bool MayBeOne(MentionFacts a, MentionFacts b) =>
        !PartiesDiffer(a, b) && !DaysDiffer(a.Day, b.Day) && !MentionLink.AreApart(a.Link, b.Link);

    private static JoinConflict Forbidden(MentionFacts a, MentionFacts b)
    {
        if (a.OutsideId is not null && b.OutsideId is not null && a.OutsideStory == b.OutsideStory)
        {
            return JoinConflict.Outside;
        }

        if (a.IsAggregate != b.IsAggregate)
        {
            return JoinConflict.Aggregate;
        }

        if (!ActsFit(a.Mention, b.Mention))
        {
            return JoinConflict.Act;
        }

        bool told = a.Part == MentionPart.Standing && b.Part == MentionPart.Standing;
        if (told && SideBySide(a.Mention, b.Mention))
        {
            return JoinConflict.SideBySide;
        }

        return told && IsReal(a.Mention.Status) != IsReal(b.Mention.Status) ? JoinConflict.Status : JoinConflict.None;
    }

    // A denied attack is the attack that others tell; a threatened or possible one is not.
    private static bool IsReal(EventStatus status) => status is EventStatus.Actual or EventStatus.Denied;

    private static bool ActsFit(EventMention a, EventMention b)
    {
        string type = a.Code.Event.Value;
        if (a.Code.Event != b.Code.Event)
        {
            // The same offer is told as a promise and as backing.
            return a.Content is { } x && b.Content is { } y && x.Event == y.Event && x.Cameo == y.Cameo
                && type is "AGREE" or "SUPPORT" && b.Code.Event.Value is "AGREE" or "SUPPORT";
        }

        bool fits = CodeMatch.Refines(a.Code.Cameo, b.Code.Cameo)
            || (a.Code.Mode == b.Code.Mode && !string.IsNullOrEmpty(a.Code.Mode));
        return type switch
        {
            "SANCTION" or "COERCE" or "RETREAT" or "CONCEDE" => fits,
            "CONSULT" => IsThirdParty(a) == IsThirdParty(b) || a.Code.Cameo == "046" || b.Code.Cameo == "046"
                ? fits || !((IsCall(a) && IsMeeting(b)) || (IsCall(b) && IsMeeting(a)))
                : false,
            _ => true,
        };
    }

    // A mediator at work is no talk of two, unless it is told as negotiations.
    private static bool IsThirdParty(EventMention mention) => mention.Code.Cameo == "045";

    private static bool IsCall(EventMention mention) => mention.Code.Cameo == "041" || mention.Code.Mode == "phone";

    private static bool IsMeeting(EventMention mention) => mention.Code.Cameo is "042" or "043" or "044";

    // "suspending the treaty, expelling diplomats and cutting trade": three acts, however alike their parties.
    private static bool SideBySide(EventMention a, EventMention b) =>
        a.DocumentId == b.DocumentId && a.SentenceIndex == b.SentenceIndex && a.Code.Event.Value is not ("ASSAULT" or "CONSULT")
        && a.Code != b.Code && !a.Trigger.Overlaps(b.Trigger);

    private static double Act(EventMention a, EventMention b)
    {
        double code = a.Code.Cameo == b.Code.Cameo ? JoinWeights.SameCode
            : CodeMatch.Refines(a.Code.Cameo, b.Code.Cameo) ? JoinWeights.RefinedCode
            : CodeMatch.OneRoot(a.Code.Cameo, b.Code.Cameo) ? 0
            : IsAnyViolence(a.Code) || IsAnyViolence(b.Code) ? JoinWeights.AnyViolence
            : JoinWeights.OtherRoot;
        return code + (a.Lemma == b.Lemma ? JoinWeights.SameLemma : 0);
    }

    // "Attack" and "killing" tell any attack, whatever the weapon.
    private static bool IsAnyViolence(EventCode code) => code is { Event.Value: "ASSAULT", Cameo: "180" or "190" };

    private static bool DaysDiffer(in MentionDay a, in MentionDay b) => a.IsSure && b.IsSure && (a.To < b.From || b.To < a.From);

    private static bool PartiesDiffer(MentionFacts a, MentionFacts b) => a.IsSymmetric || b.IsSymmetric
        ? PartyMarks.Differ(a.SourceMarks | a.TargetMarks, b.SourceMarks | b.TargetMarks)
        : PartyMarks.Differ(a.SourceMarks, b.SourceMarks) || PartyMarks.Differ(a.TargetMarks, b.TargetMarks);

    private static (double LogOdds, bool Conflicts) Parties(MentionFacts a, MentionFacts b)
    {
        bool persons = a.Mention.Code.Event.Value == "CONSULT";
        if (a.IsSymmetric || b.IsSymmetric)
        {
            var all = SideMatch.Of(a.Parties, b.Parties, persons);
            return (all.LogOdds * Math.Min(2, all.Shared), all.Conflicts);
        }

        var sources = SideMatch.Of(a.Sources, b.Sources, persons);
        var targets = SideMatch.Of(a.Targets, b.Targets, persons);
        return (sources.LogOdds + targets.LogOdds, sources.Conflicts || targets.Conflicts);
    }

    private static double Quantities(MentionFacts a, MentionFacts b)
    {
        double sum = 0;
        foreach (var (kind, x) in a.Quantities)
        {
            if (!b.Quantities.TryGetValue(kind, out var y) || !x.IsOne || !y.IsOne)
            {
                continue;
            }

            long low = Math.Min(x.Best, y.Best), high = Math.Max(x.Best, y.Best);
            sum += low == high ? Same(a, kind, low)
                : high > 3 * Math.Max(1, low) ? JoinWeights.FarFigure
                : 0;
        }

        return sum;
    }

    private static double Same(MentionFacts facts, string kind, long figure) => figure < 10 ? JoinWeights.SameSmallFigure
        : facts.IsViolence && kind == "killed" ? JoinWeights.SameToll
        : JoinWeights.SameFigure;

    private static double Content(EventMention a, EventMention b)
    {
        double sum = 0;
        if (a.Content is { } x && b.Content is { } y)
        {
            sum += x.Event != y.Event ? JoinWeights.OtherContent
                : x.Cameo == y.Cameo ? JoinWeights.SameContent
                : JoinWeights.NearContent;
        }

        int shorter = Math.Min(a.ContentLemmas.Count, b.ContentLemmas.Count);
        if (shorter == 0)
        {
            return sum;
        }

        int shared = SharedLemmas(a.ContentLemmas, b.ContentLemmas);
        // Where the acts spoken of are coded, other words say nothing more.
        return sum + (shared > 0 ? JoinWeights.ContentWords * shared / shorter : a.Content is null || b.Content is null ? JoinWeights.NoContentWord : 0);
    }

    /// <summary>How many lemmas two sorted lists share.</summary>
    /// <param name="a">Lemmas in ordinal order.</param>
    /// <param name="b">Lemmas in ordinal order.</param>
    public static int SharedLemmas(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            int order = string.CompareOrdinal(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static double Telling(MentionFacts a, MentionFacts b, bool oneReport, double date, bool isRecalled)
    {
        double sum = oneReport ? JoinWeights.OneReport : 0;
        if (date < JoinWeights.FittingDay && a.WrittenOn is { } x && b.WrittenOn is { } y)
        {
            int days = Math.Abs(x.DayNumber - y.DayNumber);
            sum += isRecalled ? (days <= 2 && IsNews(a, b) ? JoinWeights.WrittenThen : 0) : JoinWeights.WrittenApart * Math.Min(5, days / 10);
        }

        return sum + (a.OutsideId != b.OutsideId ? JoinWeights.OtherStory : 0);
    }

    // The report of one, which gives no day, was written when the other happened.
    private static bool IsNews(MentionFacts a, MentionFacts b) =>
        (a.OutsideId is not null && a.Day.Day is not null && b.Mention.Date is null)
        || (b.OutsideId is not null && b.Day.Day is not null && a.Mention.Date is null);
}
