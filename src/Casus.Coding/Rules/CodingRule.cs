namespace Casus.Coding.Rules;

/// <summary>One rule block.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it yields.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">Its first line.</param>
internal sealed record CodingRule(RuleId Id, RuleKind Kind, string File, int Line)
{
    /// <summary>What it codes; default for an operator that codes nothing alone and for claims.</summary>
    public EventCode Code { get; init; }

    /// <summary>The word by which the derivation table knows the act ("settle") or the operator ("offer"); empty for none.</summary>
    public string Key { get; init; } = "";

    /// <summary>The claim's kind.</summary>
    public ClaimKind Claim { get; init; }

    /// <summary>Contexts besides those of the CAMEO code.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    public required IReadOnlyList<PatternText> Patterns { get; init; }

    public required IReadOnlyList<RuleExample> Examples { get; init; }

    /// <summary>True when a user's file holds it: such rules win over ours.</summary>
    public bool IsUsers { get; init; }

    /// <summary>The id without the type: <c>mediate</c> of <c>consult.mediate</c>.</summary>
    public string Name => Id.Value[(Id.Value.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
