using System.Globalization;
using Casus.Ledger.Queries;

namespace Casus.Cli.Views;

/// <summary>Corrections for a person.</summary>
internal static class CorrectionView
{
    private const int LabelsShown = 6;

    /// <summary>What a correction says, in a few words.</summary>
    public static string Words(Correction correction) => correction.Kind switch
    {
        CorrectionKind.Join => $"{correction.Subject} are one happening",
        CorrectionKind.Split => $"{Labels(correction.Mentions)} taken out of {correction.Subject}",
        CorrectionKind.Values => $"{correction.Subject} has {string.Join(", ", correction.Values.Select(v => $"{v.Field} {CorrectionFields.Print(v)}"))}",
        CorrectionKind.Reject => $"{correction.Subject} is no event",
        CorrectionKind.RejectMention => $"{correction.Subject} tells nothing",
        _ => $"{correction.Undoes} undone",
    };

    /// <summary>One correction: what it says, who said it when and why, and what has become of it.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="undoneBy">The undoing, or null.</param>
    /// <param name="waiting">Its mentions that are not there now.</param>
    public static void Whole(Screen screen, Correction correction, string? undoneBy, IReadOnlyList<CorrectionMention> waiting)
    {
        int named = correction.Mentions.Count + correction.Others.Count;
        string state = undoneBy is not null ? $" [undone by {undoneBy}]"
            : waiting.Count == 0 ? "" : waiting.Count == named ? " [waiting]" : " [waiting in part]";
        screen.Text(0, $"{correction.Id}  {Words(correction)}{state}");
        screen.Text(4, $"{correction.By}, {Instant(correction.At)}{(correction.Note.Length > 0 ? $": {correction.Note}" : "")}");
        if (waiting.Count > 0)
        {
            screen.Text(4, $"not found now: {Labels(waiting)}");
        }
    }

    /// <summary>A line of the history.</summary>
    public static string Line(HistoryEntry entry) =>
        $"{Instant(entry.At)}  {entry.Subject}  {entry.What}{(entry.Detail.Length > 0 ? ": " + entry.Detail : "")} (Casus {entry.CasusVersion}, data {entry.DataVersion})";

    /// <summary>What persons corrected in an event, beside the machine's values.</summary>
    public static void Marks(Screen screen, IReadOnlyList<EventCorrection> corrections)
    {
        if (corrections.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Text(0, "Corrected by hand");
        foreach (var correction in corrections)
        {
            string machine = correction.Machine.Length > 0 ? $" (the machine: {correction.Machine})" : "";
            screen.Text(2, $"{correction.Field}: {correction.Value}{machine}");
            screen.Text(4, $"{correction.CorrectionId} by {correction.By}, {Instant(correction.At)}{(correction.Note.Length > 0 ? $": {correction.Note}" : "")}");
        }
    }

    private static string Labels(IReadOnlyList<CorrectionMention> mentions) => string.Join(", ", mentions.Take(LabelsShown).Select(m => m.Label))
        + (mentions.Count > LabelsShown ? string.Create(CultureInfo.InvariantCulture, $" and {mentions.Count - LabelsShown} more") : "");

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
