namespace Casus.Cli.Commands;

/// <summary>When a correction says otherwise than an earlier one.</summary>
internal static class Contradiction
{
    /// <summary>True when both cannot hold: other values of one field, a join of what was split, a split of what was joined, a rejection of what was given values.</summary>
    /// <param name="older">The earlier correction.</param>
    /// <param name="newer">The later one.</param>
    public static bool Is(Correction older, Correction newer)
    {
        if (older.Id == newer.Id || newer.Undoes is not null)
        {
            return false;
        }

        var mentions = older.Mentions.Concat(older.Others).ToHashSet();
        return (older.Kind, newer.Kind) switch
        {
            (CorrectionKind.Values, CorrectionKind.Values) => newer.Mentions.Any(mentions.Contains)
                && newer.Values.Any(v => older.Values.Any(o => o.Field == v.Field && CorrectionFields.Print(o) != CorrectionFields.Print(v))),
            (CorrectionKind.Join, CorrectionKind.Split) => newer.Mentions.Any(mentions.Contains) && newer.Others.Any(mentions.Contains),
            (CorrectionKind.Split, CorrectionKind.Join) => older.Mentions.Any(newer.Mentions.Contains) && older.Others.Any(newer.Mentions.Contains),
            (CorrectionKind.Reject or CorrectionKind.RejectMention, CorrectionKind.Join or CorrectionKind.Split) => newer.Mentions.Any(mentions.Contains),
            _ => false,
        };
    }
}
