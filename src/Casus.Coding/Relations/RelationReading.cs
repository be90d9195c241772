using Casus.Coding.Triggers;

namespace Casus.Coding.Relations;

/// <summary>What the rules say of two phrases.</summary>
/// <param name="View">The sentence's trees.</param>
/// <param name="Parties">The two.</param>
/// <param name="Acts">The acts of the sentence.</param>
/// <param name="Code">The code of the best act, else of the nearest trigger; its event is by the map of 2021.</param>
/// <param name="Rule">The rule that gives the code.</param>
internal sealed record RelationReading(SyntaxView View, GivenParties Parties, IReadOnlyList<HeldAct> Acts, EventCode Code, RuleId Rule)
{
    /// <summary>The act that gives the code, or null.</summary>
    public HeldAct? Best { get; init; }

    /// <summary>How the best act holds the two.</summary>
    public RelationHold Hold => Best?.Hold ?? RelationHold.None;
}
