namespace Casus.Coding.Rules;

/// <summary>A <c>when</c> line as read.</summary>
/// <param name="Words">Lemmas of the trigger.</param>
/// <param name="Slots">The other clauses.</param>
/// <param name="Line">Its line in the file.</param>
internal sealed record PatternText(IReadOnlyList<string> Words, IReadOnlyList<SlotText> Slots, int Line)
{
    /// <summary>Word classes of the trigger; empty for any.</summary>
    public IReadOnlyList<UniversalPos> Upos { get; init; } = [];

    /// <summary>The particle that the trigger must have ("off" in "cut off"); empty for none asked.</summary>
    public string Particle { get; init; } = "";
}
