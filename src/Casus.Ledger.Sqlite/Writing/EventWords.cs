namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Events and their changes in a few words, for the history.</summary>
internal static class EventWords
{
    public static string Of(Event told) => $"{told.Code}: {Labels(told.Sources)} > {Labels(told.Targets)}";

    public static string Difference(Event before, Event after)
    {
        var parts = new List<string>();
        AddIf(before.Code != after.Code, $"code {before.Code} to {after.Code}");
        AddIf(!before.Sources.SequenceEqual(after.Sources) || !before.Targets.SequenceEqual(after.Targets), "parties");
        AddIf(before.Date != after.Date, $"date {before.Date?.Value ?? "none"} to {after.Date?.Value ?? "none"}");
        AddIf(before.Place != after.Place, $"place {before.Place?.Name ?? "none"} to {after.Place?.Name ?? "none"}");
        AddIf(before.Status != after.Status, $"status {Columns.Word(before.Status)} to {Columns.Word(after.Status)}");
        AddIf(before.Reports != after.Reports, FormattableString.Invariant($"reports {before.Reports} to {after.Reports}"));
        AddIf(before.Origins != after.Origins, FormattableString.Invariant($"origins {before.Origins} to {after.Origins}"));
        AddIf(
            before.Members.Count != after.Members.Count,
            FormattableString.Invariant($"mentions {before.Members.Count} to {after.Members.Count}"));
        AddIf(before.Claims.Count != after.Claims.Count, FormattableString.Invariant($"claims {before.Claims.Count} to {after.Claims.Count}"));
        AddIf(before.IsRejected != after.IsRejected, after.IsRejected ? "rejected by a person" : "rejected no more");
        AddIf(!before.Corrections.SequenceEqual(after.Corrections), "corrections");
        return parts.Count == 0 ? "details" : string.Join(", ", parts);

        void AddIf(bool differs, string words)
        {
            if (differs)
            {
                parts.Add(words);
            }
        }
    }

    private static string Labels(IReadOnlyList<Actor> actors) =>
        actors.Count == 0 ? "-" : string.Join(", ", actors.Select(actor => actor.Label.Length > 0 ? actor.Label : actor.Name));
}
