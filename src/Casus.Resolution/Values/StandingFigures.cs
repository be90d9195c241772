using Casus.Resolution.Claims;
using Casus.Resolution.Origins;

namespace Casus.Resolution.Values;

/// <summary>
/// Of the figures that the reports of an event tell, those that still stand: not replaced by a later total of the same report, by a newer
/// report of the same origin or by a newer word of the same speaker, and not taken back.
/// </summary>
internal static class StandingFigures
{
    /// <summary>The figures that stand.</summary>
    /// <param name="told">All figures of one kind.</param>
    /// <param name="retractions">Claims that take figures back.</param>
    public static IReadOnlyList<ToldFigure> Of(IReadOnlyList<ToldFigure> told, IReadOnlyList<Claim> retractions)
    {
        var counting = told.Where(f => !f.IsOutdone).ToList();
        var kept = counting.Where(f => !retractions.Any(r => TakesBack(r, f, told))).ToList();
        var standing = kept.Where(f => !kept.Exists(newer => Replaces(newer, f))).ToList();
        return standing.Count > 0 ? standing : counting; // a figure that all took back is still the one told
    }

    private static bool Replaces(ToldFigure newer, ToldFigure older)
    {
        bool isOneOrigin = newer.Origin == older.Origin;
        bool isOneSpeaker = newer.By is { Code.IsEmpty: false } a && older.By is { Code.IsEmpty: false } b && OriginJudge.SameSpeaker(a, b);
        return (isOneOrigin || isOneSpeaker) && newer.Facts.Mention.DocumentId != older.Facts.Mention.DocumentId
            && newer.IsCorrection.CompareTo(older.IsCorrection) >= 0 && IsLater(newer.Written, older.Written);
    }

    private static bool IsLater((DateOnly Day, DateTimeOffset? At)? newer, (DateOnly Day, DateTimeOffset? At)? older) => (newer, older) switch
    {
        ({ } a, { } b) => a.At is { } x && b.At is { } y ? x > y : a.Day > b.Day,
        _ => false,
    };

    // By its maker, of what was told before.
    private static bool TakesBack(Claim retraction, ToldFigure figure, IReadOnlyList<ToldFigure> told)
    {
        string id = figure.Facts.Mention.DocumentId;
        if (retraction.DocumentId == id)
        {
            return figure.Facts.Mention.Trigger.Start < retraction.Span.Start && IsMaker(retraction, figure);
        }

        var day = told.FirstOrDefault(f => f.Facts.Mention.DocumentId == retraction.DocumentId)?.Written;
        return IsMaker(retraction, figure) && !IsLater(figure.Written, day);
    }

    private static bool IsMaker(Claim retraction, ToldFigure figure) =>
        retraction.By is { } by && figure.By is { } maker && MakerMatch.IsOne(by, maker);
}
