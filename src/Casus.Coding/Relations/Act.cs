using Casus.Coding.Triggers;

namespace Casus.Coding.Relations;

/// <summary>A hit with its code worked out: a base act, or operator over act.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Code">The code; default when nothing is to be coded.</param>
/// <param name="Rule">The rule id, composed for operators over acts.</param>
internal sealed record Act(Hit Hit, EventCode Code, RuleId Rule)
{
    /// <summary>The act that an operator is about, or null.</summary>
    public Act? Inner { get; init; }

    /// <summary>The status that the derivation gives, or null.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>The word by which the derivation table knows it; empty for none.</summary>
    public string Key { get; init; } = "";

    /// <summary>How the code came about, innermost first.</summary>
    public required IReadOnlyList<CodingStep> Steps { get; init; }

    /// <summary>Who does it.</summary>
    public required IReadOnlyList<Participant> Sources { get; init; }

    /// <summary>To whom.</summary>
    public required IReadOnlyList<Participant> Targets { get; init; }
}
