namespace Casus.Coding.Rules;

/// <summary>What the clause of a pattern looks for.</summary>
internal enum SlotRole : byte
{
    Source,
    Target,
    Object,
    Without,
    Content,
}
