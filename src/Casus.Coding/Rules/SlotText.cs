namespace Casus.Coding.Rules;

/// <summary>One clause of a pattern as read.</summary>
/// <param name="Role">What it looks for.</param>
/// <param name="IsOptional">True when the pattern holds without it.</param>
/// <param name="Relations">Where it looks, in order of preference.</param>
internal sealed record SlotText(SlotRole Role, bool IsOptional, IReadOnlyList<RelationSpec> Relations)
{
    public FillerKind Kind { get; init; }

    /// <summary>Sectors of which the filler's must hold one; empty for any.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Lemmas of which the filler must be one; empty for any.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
