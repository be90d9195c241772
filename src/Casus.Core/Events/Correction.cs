namespace Casus;

/// <summary>
/// What a person corrected. It names mentions, not events, for events come and go; wherever its mentions are found again it
/// holds. Corrections are never changed or removed: of two that contradict each other the later holds, and an undoing is a
/// correction of its own.
/// </summary>
public sealed record Correction
{
    /// <summary>"C" and a number, in the order in which they were made; empty before the ledger gives one.</summary>
    public string Id { get; init; } = "";

    /// <summary>What is said.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>The events or mentions as the person named them, for reading: <c>E3, E7</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>
    /// The mentions meant: for a join those of all events joined; for a split those taken out; for values and rejections those of
    /// the event; empty for an undoing.
    /// </summary>
    public IReadOnlyList<CorrectionMention> Mentions { get; init; } = [];

    /// <summary>For a split the mentions that stay together; else empty.</summary>
    public IReadOnlyList<CorrectionMention> Others { get; init; } = [];

    /// <summary>The values, for <see cref="CorrectionKind.Values"/>; at most one a field.</summary>
    public IReadOnlyList<CorrectionValue> Values { get; init; } = [];

    /// <summary>For <see cref="CorrectionKind.Undo"/> the id of the correction that holds no more; else null.</summary>
    public string? Undoes { get; init; }

    /// <summary>Who says it.</summary>
    public required string By { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The corrections that hold, oldest first: those that no holding undoing names.</summary>
    /// <param name="all">All corrections, oldest first.</param>
    public static IReadOnlyList<Correction> Holding(IReadOnlyList<Correction> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var undone = new HashSet<string>(StringComparer.Ordinal);
        var holding = new List<Correction>();
        for (int i = all.Count - 1; i >= 0; i--)
        {
            if (undone.Contains(all[i].Id))
            {
                continue;
            }

            if (all[i].Undoes is { } id)
            {
                undone.Add(id);
            }
            else
            {
                holding.Add(all[i]);
            }
        }

        holding.Reverse();
        return holding;
    }
}
