namespace Casus.Resolution.Mediations;

/// <summary>The order of steps: by day; within a day, and among those without one, as a process goes. Offers without a day come first.</summary>
internal sealed class MediationStepOrder : IComparer<MediationStep>
{
    /// <summary>The order.</summary>
    public static readonly MediationStepOrder ByDay = new();

    /// <inheritdoc/>
    public int Compare(MediationStep? x, MediationStep? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        int order = string.CompareOrdinal(Day(x), Day(y));
        order = order != 0 ? order : x.Kind.CompareTo(y.Kind);
        order = order != 0 ? order : string.CompareOrdinal(x.DocumentId, y.DocumentId);
        order = order != 0 ? order : string.CompareOrdinal(x.Words, y.Words);
        order = order != 0 ? order : string.CompareOrdinal(string.Join(' ', x.By), string.Join(' ', y.By));
        return order != 0 ? order : Identity.IdKeeper.Number(x.EventId).CompareTo(Identity.IdKeeper.Number(y.EventId));
    }

    private static string Day(MediationStep step) => step.On ?? (step.Kind <= MediationStepKind.Request ? "" : "~"); // before and after all digits
}
