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
    /// <param name="told">Where each feature and its value go, for learning; or null.</param>
    public static PairScore Score(MentionFacts a, MentionFacts b, List<(JoinFeature Feature, double Value)>? told = null)
    {
        if (!MayBeOne(a, b))
        {
            return new PairScore
            {
                Conflict = MentionLink.AreApart(a.Link, b.Link) ? JoinConflict.Corrected : MentionMarks.PartiesDiffer(a.Marks, b.Marks) ? JoinConflict.Parties : JoinConflict.Date,
            };
        }

        var acts = a.Act.Compare(b.Act);
        var conflict = Forbidden(a, b, acts);
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

        return Weigh(a, b, parties, acts, (date, place), told);
    }

    private static PairScore Weigh(
        MentionFacts a, MentionFacts b, PartyScore parties, ActScore acts, (DayRelation Date, PlaceRelation Place) scene, List<(JoinFeature Feature, double Value)>? told)
    {
        bool oneReport = a.IsOfReport(b);
        Span<double> sums = stackalloc double[PairScore.Groups];
        sums.Clear();
        var tally = new JoinTally(sums, told);
        tally.Add(Prior(a, b, oneReport));
        Add(a, b, (parties, acts), oneReport, tally, told is not null);
        AddWhenAndWhere(a, scene.Date, scene.Place, oneReport, tally);
        tally.Add(JoinFeature.SameVictim, parties.IsPersonHarmed && a.IsViolence ? 1 : 0);
        bool isSameFigure = AddQuantities(a, b, oneReport, tally);
        tally.Add(JoinFeature.SameTalk, !oneReport && ShareTalk(a.Talks, b.Talks) ? 1 : 0);
        bool isRecalled = a.IsViolence && (scene.Place is PlaceRelation.Same || isSameFigure);
        AddTelling(a, b, oneReport, scene.Date, isRecalled, tally);
        tally.Add(JoinFeature.SameSentence, WordMatch.IsRepeat(a, b) ? 1 : 0);
        tally.Add(JoinFeature.AlikeWords, WordMatch.Share(a, b));
        return new PairScore(sums);
    }

    // One comparison serves many pairs; who learns wants it feature by feature.
    private static void Add(MentionFacts a, MentionFacts b, (PartyScore Parties, ActScore Acts) known, bool oneReport, in JoinTally tally, bool isTold)
    {
        if (isTold)
        {
            ActMatch.AddAct(a.Mention, b.Mention, tally);
            PartyComparison.Of(a, b).AddTo(tally, oneReport);
            ActMatch.AddContent(a.Mention, b.Mention, known.Parties.Named, tally);
        }
        else
        {
            tally.Add(JoinGroup.Act, known.Acts.Act);
            tally.Add(JoinGroup.Parties, oneReport ? known.Parties.Here : known.Parties.Elsewhere);
            tally.Add(JoinGroup.Content, known.Parties.Named == 0 ? known.Acts.BareContent : known.Acts.NamedContent);
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
        MentionMarks.MayBeOne(a.Marks, b.Marks) && !MentionLink.AreApart(a.Link, b.Link);

    private static JoinConflict Forbidden(MentionFacts a, MentionFacts b, ActScore acts)
    {
        if (a.OutsideId is not null && b.OutsideId is not null && a.OutsideId != b.OutsideId)
        {
            return JoinConflict.Outside;
        }

        if (a.IsAggregate != b.IsAggregate)
        {
            return JoinConflict.Aggregate;
        }

        if (!acts.Fits)
        {
            return JoinConflict.Act;
        }

        bool told = a.Part == MentionPart.Standing && b.Part == MentionPart.Standing;
        if (told && (SideBySide(a, b) || IsSetApart(a, b) || IsSetApart(b, a)))
        {
            return JoinConflict.SideBySide;
        }

        return told && IsReal(a.Mention.Status) != IsReal(b.Mention.Status) ? JoinConflict.Status : JoinConflict.None;
    }

    // A denied attack is the attack that others tell; a threatened or possible one is not.
    private static bool IsReal(EventStatus status) => status is EventStatus.Actual or EventStatus.Denied;

    // "In a separate incident": none of what the report has told so far.
    private static bool IsSetApart(MentionFacts before, MentionFacts after) =>
        after.Mention.IsAnother && !before.Mention.IsAnother && before.Mention.Trigger.Start < after.Mention.Trigger.Start && before.IsOfReport(after);

    // "suspending the treaty, expelling diplomats and cutting trade": three acts, however alike their parties.
    private static bool SideBySide(MentionFacts a, MentionFacts b) =>
        a.IsOfReport(b) && a.Mention.SentenceIndex == b.Mention.SentenceIndex && !a.IsViolence && !a.IsTalk
        && a.Mention.Code != b.Mention.Code && !a.Mention.Trigger.Overlaps(b.Mention.Trigger);

    // One report tells many things of one day and town.
    private static void AddWhenAndWhere(MentionFacts facts, DayRelation date, PlaceRelation place, bool oneReport, in JoinTally tally)
    {
        bool isWord = facts.IsSaid && !facts.IsTalk;
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
            tally.Add(JoinFeature.WrittenLater, isRecalled || !a.IsRepeated ? 0 : Math.Min(5, days));
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
