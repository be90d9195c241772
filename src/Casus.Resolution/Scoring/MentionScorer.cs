using Casus.Resolution.Corrections;

namespace Casus.Resolution.Scoring;

/// <summary>
/// Compares two mentions: first what forbids that they tell one happening, then what speaks for it. Pure and symmetric.
/// </summary>
internal static class MentionScorer
{
    private const string Talk = "CONSULT";

    /// <summary>Compares two mentions.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    /// <param name="told">Where each feature and its value go, for learning; or null.</param>
    public static PairScore Score(MentionFacts a, MentionFacts b, List<(JoinFeature Feature, double Value)>? told = null)
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

        bool oneReport = a.IsOfReport(b);
        var parties = PartySides.Compare(a, b);
        var date = IsForetold(a, b) || IsForetold(b, a) ? DayRelation.Apart : DayMatch.Compare(a.Day, b.Day, oneReport);
        var place = a.Place is { } x && b.Place is { } y ? PlaceMatch.Compare(x, y) : PlaceRelation.Unknown;
        conflict = parties.Conflicts ? JoinConflict.Parties
            : date == DayRelation.Apart ? JoinConflict.Date
            : place == PlaceRelation.Apart ? JoinConflict.Place
            : conflict;
        if (conflict != JoinConflict.None)
        {
            return new PairScore { Conflict = conflict };
        }

        return Weigh(a, b, parties, (date, place), told);
    }

    private static PairScore Weigh(
        MentionFacts a, MentionFacts b, in PartyScore parties, (DayRelation Date, PlaceRelation Place) scene, List<(JoinFeature Feature, double Value)>? told)
    {
        bool oneReport = a.IsOfReport(b);
        Span<double> sums = stackalloc double[PairScore.Groups];
        sums.Clear();
        var tally = new JoinTally(sums, told);
        tally.Add(Prior(a, b, oneReport));
        AddAct(a.Mention, b.Mention, tally);
        AddParties(a, b, parties, oneReport, tally, told is not null);
        AddWhenAndWhere(a, scene.Date, scene.Place, oneReport, tally);
        tally.Add(JoinFeature.SameVictim, parties.IsPersonHarmed && a.IsViolence ? 1 : 0);
        bool isSameFigure = AddQuantities(a, b, oneReport, tally);
        AddContent(a.Mention, b.Mention, parties.Named, tally);
        tally.Add(JoinFeature.SameTalk, !oneReport && ShareTalk(a.Talks, b.Talks) ? 1 : 0);
        bool isRecalled = a.IsViolence && (scene.Place is PlaceRelation.Same || isSameFigure);
        AddTelling(a, b, oneReport, scene.Date, isRecalled, tally);
        tally.Add(JoinFeature.SameSentence, WordMatch.IsRepeat(a, b) ? 1 : 0);
        tally.Add(JoinFeature.AlikeWords, WordMatch.Share(a, b));
        return new PairScore(sums);
    }

    // One comparison serves many pairs; who learns wants it feature by feature.
    private static void AddParties(MentionFacts a, MentionFacts b, in PartyScore parties, bool oneReport, in JoinTally tally, bool isTold)
    {
        if (isTold)
        {
            PartyComparison.Of(a, b).AddTo(tally, oneReport);
        }
        else
        {
            tally.Add(JoinGroup.Parties, oneReport ? parties.Here : parties.Elsewhere);
        }
    }

    private static bool ShareTalk(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            if (a[i] == b[j])
            {
                return true;
            }

            _ = a[i] < b[j] ? i++ : j++;
        }

        return false;
    }

    // Two definite words in one report mean one attack more often than two.
    private static JoinFeature Prior(MentionFacts a, MentionFacts b, bool oneReport) =>
        oneReport && a.IsViolence && (a.Part == MentionPart.Reference || a.IsRetelling) && (b.Part == MentionPart.Reference || b.IsRetelling)
            ? JoinFeature.PriorReferences
            : a.Prior;

    // No report tells what has happened after it. Days of one story may be off by a time zone, and only attacks are never announced.
    private static bool IsForetold(MentionFacts told, MentionFacts known) =>
        told.Mention is { Status: EventStatus.Actual, Date: null }
        && (told.OutsideId is null != known.OutsideId is null ? told.WrittenOn < known.Day.From : told.IsViolence && told.WrittenOn?.AddDays(1) < known.Day.From);

    /// <summary>False when parties, days or a person forbid that two mentions are one: so end most comparisons.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static bool MayBeOne(MentionFacts a, MentionFacts b) =>
        !PartiesDiffer(a, b) && !DaysDiffer(a.Day, b.Day) && !MentionLink.AreApart(a.Link, b.Link);

    private static JoinConflict Forbidden(MentionFacts a, MentionFacts b)
    {
        if (a.OutsideId is not null && b.OutsideId is not null && a.OutsideId != b.OutsideId)
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
            Talk => IsThirdParty(a) == IsThirdParty(b) || a.Code.Cameo == "046" || b.Code.Cameo == "046"
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
        a.DocumentId == b.DocumentId && a.SentenceIndex == b.SentenceIndex && a.Code.Event.Value is not ("ASSAULT" or Talk)
        && a.Code != b.Code && !a.Trigger.Overlaps(b.Trigger);

    private static void AddAct(EventMention a, EventMention b, in JoinTally tally)
    {
        if (a.Code.Cameo == b.Code.Cameo)
        {
            tally.Add(JoinFeature.SameCode);
        }
        else if (CodeMatch.Refines(a.Code.Cameo, b.Code.Cameo))
        {
            tally.Add(JoinFeature.RefinedCode);
        }
        else if (!CodeMatch.OneRoot(a.Code.Cameo, b.Code.Cameo))
        {
            tally.Add(IsAnyViolence(a.Code) || IsAnyViolence(b.Code) ? JoinFeature.AnyViolence : JoinFeature.OtherRoot);
        }
        else
        {
            tally.Add(JoinFeature.OtherLeaf);
        }

        tally.Add(JoinFeature.VisitOrTalk, IsVisit(a) != IsVisit(b) ? 1 : 0);

        // "ready to", "vowed to", "attack": the word does not say which.
        bool isTelling = a.Content is null && b.Content is null && !IsAnyViolence(a.Code) && !IsAnyViolence(b.Code);
        tally.Add(a.Code.Event.Value == Talk ? JoinFeature.SameTalkWord : isTelling ? JoinFeature.SameLemma : JoinFeature.SameFrame, a.Lemma == b.Lemma ? 1 : 0);
    }

    // Who travels meets many.
    private static bool IsVisit(EventMention mention) => (mention.Content ?? mention.Code) is { Event.Value: Talk, Cameo: "042" or "043" };

    // "Attack" and "killing" tell any attack, whatever the weapon.
    private static bool IsAnyViolence(EventCode code) => code is { Event.Value: "ASSAULT", Cameo: "180" or "190" };

    private static bool DaysDiffer(in MentionDay a, in MentionDay b) => a.IsSure && b.IsSure && (a.To < b.From || b.To < a.From);

    private static bool PartiesDiffer(MentionFacts a, MentionFacts b) => a.IsSymmetric || b.IsSymmetric
        ? PartyMarks.Differ(a.Sides.SourceMarks | a.Sides.TargetMarks, b.Sides.SourceMarks | b.Sides.TargetMarks)
        : PartyMarks.Differ(a.Sides.SourceMarks, b.Sides.SourceMarks) || PartyMarks.Differ(a.Sides.TargetMarks, b.Sides.TargetMarks);

    // One report tells many things of one day and town.
    private static void AddWhenAndWhere(MentionFacts facts, DayRelation date, PlaceRelation place, bool oneReport, in JoinTally tally)
    {
        bool isWord = facts.IsSaid && facts.Mention.Code.Event.Value != Talk;
        tally.Add(oneReport ? JoinFeature.SameDayHere : isWord ? JoinFeature.SameDaySaid : JoinFeature.SameDay, date == DayRelation.Same ? 1 : 0);
        tally.Add(JoinFeature.FittingDay, date == DayRelation.Fits ? 1 : 0);
        tally.Add(JoinFeature.WithinPeriod, date == DayRelation.Within ? 1 : 0);
        tally.Add(oneReport ? JoinFeature.SamePlaceHere : JoinFeature.SamePlace, place == PlaceRelation.Same ? 1 : 0);
        tally.Add(JoinFeature.SameDayPlace, !oneReport && !facts.IsSaid && date == DayRelation.Same && place == PlaceRelation.Same ? 1 : 0);
        tally.Add(JoinFeature.NearPlace, place == PlaceRelation.Near ? 1 : 0);
        tally.Add(JoinFeature.HoldingPlace, place == PlaceRelation.Holding ? 1 : 0);
    }

    // True when a figure of ten or more is the same.
    private static bool AddQuantities(MentionFacts a, MentionFacts b, bool oneReport, in JoinTally tally)
    {
        bool isSame = false;
        foreach (var (kind, x) in a.Figures)
        {
            if (Figure(b, kind) is not { IsOne: true } y || !x.IsOne)
            {
                continue;
            }

            long low = Math.Min(x.Best, y.Best), high = Math.Max(x.Best, y.Best);
            // Two reports seldom count the dead of one attack alike; one report does.
            bool isFar = high > 3 * Math.Max(1, low);
            tally.Add(low == high ? Same(a, kind, low) : isFar ? JoinFeature.FarFigure : JoinFeature.OtherFigure, low == high || isFar || oneReport ? 1 : 0);
            isSame |= low == high && low >= 10;
        }

        return isSame;
    }

    private static Quantity? Figure(MentionFacts facts, string kind)
    {
        foreach (var (name, figure) in facts.Figures)
        {
            if (name == kind)
            {
                return figure;
            }
        }

        return null;
    }

    private static JoinFeature Same(MentionFacts facts, string kind, long figure) => figure < 10 ? JoinFeature.SameSmallFigure
        : facts.IsViolence && kind == "killed" ? JoinFeature.SameToll
        : JoinFeature.SameFigure;

    private static void AddContent(EventMention a, EventMention b, int named, in JoinTally tally)
    {
        if (a.Content is { } x && b.Content is { } y)
        {
            tally.Add(x.Event != y.Event ? JoinFeature.OtherContent
                : x.Cameo != y.Cameo ? JoinFeature.NearContent
                : named == 0 ? JoinFeature.BareContent
                : CodeMatch.IsGeneral(x.Cameo) ? JoinFeature.GeneralContent
                : JoinFeature.SameContent);
        }

        int shorter = Math.Min(a.ContentLemmas.Count, b.ContentLemmas.Count);
        if (shorter == 0)
        {
            return;
        }

        int shared = SharedLemmas(a.ContentLemmas, b.ContentLemmas);
        tally.Add(JoinFeature.ContentWords, (double)shared / shorter);
        tally.Add(JoinFeature.OneContentWord, shared == 1 ? 1 : 0);
        // Where the acts spoken of are coded, other words say nothing more.
        tally.Add(JoinFeature.NoContentWord, shared == 0 && (a.Content is null || b.Content is null) ? 1 : 0);
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

    // What a place or a count of the dead names is told long after.
    private static void AddTelling(MentionFacts a, MentionFacts b, bool oneReport, DayRelation date, bool isRecalled, in JoinTally tally)
    {
        tally.Add(JoinFeature.OneReport, oneReport ? 1 : 0);
        tally.Add(JoinFeature.OneSentence, oneReport && !a.IsSaid && a.Mention.SentenceIndex == b.Mention.SentenceIndex ? 1 : 0);
        tally.Add(JoinFeature.ToldAgain, oneReport && !a.IsViolence && IsToldAgain(a, b) ? 1 : 0);
        tally.Add(JoinFeature.OtherNewsDay, !oneReport && !isRecalled && date == DayRelation.Unknown && IsOtherNews(a, b) ? 1 : 0);
        if (date < DayRelation.Fits && a.WrittenOn is { } x && b.WrittenOn is { } y)
        {
            int days = Math.Abs(x.DayNumber - y.DayNumber);
            tally.Add(JoinFeature.WrittenThen, isRecalled && days <= 2 && IsNews(a, b) ? 1 : 0);
            tally.Add(JoinFeature.WrittenLater, isRecalled || a.Mention.Code.Event.Value is not ("ASSAULT" or "PROTEST") ? 0 : Math.Min(5, days));
            tally.Add(JoinFeature.WrittenApart, isRecalled ? 0 : Math.Min(5, days / 10));
        }

        tally.Add(JoinFeature.AlikeReports, !oneReport && a.Report is { } own && b.Report is { } other ? own.Likeness(other) : 0);
        tally.Add(JoinFeature.OtherStory, a.OutsideId != b.OutsideId ? 1 : 0);
    }

    private static bool IsToldAgain(MentionFacts a, MentionFacts b)
    {
        var later = a.Mention.SentenceIndex > b.Mention.SentenceIndex ? a : b;
        return a.Mention.SentenceIndex != b.Mention.SentenceIndex && later.Mention.Date is null && later.IsDefinite;
    }

    // "The aircraft fired again" of Saturday's report is not what Thursday's report told.
    private static bool IsOtherNews(MentionFacts a, MentionFacts b)
    {
        var day = a.Day.Day;
        var other = b.Day.Day;
        int mine = day is null ? a.NewsDays.Count : 1, theirs = other is null ? b.NewsDays.Count : 1;
        for (int i = 0; i < mine; i++)
        {
            for (int j = 0; j < theirs; j++)
            {
                if (Math.Abs((day ?? a.NewsDays[i]).DayNumber - (other ?? b.NewsDays[j]).DayNumber) <= 1)
                {
                    return false;
                }
            }
        }

        return mine > 0 && theirs > 0;
    }

    // The report of one, which gives no day, was written when the other happened.
    private static bool IsNews(MentionFacts a, MentionFacts b) =>
        (a.OutsideId is not null && a.Day.Day is not null && b.Mention.Date is null)
        || (b.OutsideId is not null && b.Day.Day is not null && a.Mention.Date is null);
}
