using Casus.Learning.Neural;

namespace Casus.Coding.Relations;

/// <summary>Chooses between what the rules say and what was learned. Immutable and safe to share.</summary>
/// <param name="model">What was learned.</param>
/// <param name="codebook">What can be coded.</param>
internal sealed class RelationArbiter(RelationModel model, Codebook codebook)
{
    /// <summary>The rule id of an answer that no rule gives.</summary>
    public static RuleId Learned { get; } = new("relate.learned");

    // Log-odds by which another event must lead before the word of a rule that holds from source to target is set aside.
    private const float Lead = 0.5f;

    /// <summary>What was learned.</summary>
    public RelationModel Model => model;

    /// <summary>The answer.</summary>
    /// <param name="reading">What the rules say.</param>
    /// <param name="sample">What the model sees.</param>
    public (EventCode Code, RuleId Rule) Choose(RelationReading reading, RelationSample sample)
    {
        if (reading.Best is { Hold: RelationHold.Between, Act.Hit.Rule.IsUsers: true })
        {
            return (reading.Code, reading.Rule);
        }

        float[] scores = model.Score(sample);
        string chosen = Choose(scores, reading);
        if (chosen == Folded(reading.Code.Event))
        {
            return (reading.Code, reading.Best is null ? Learned : reading.Rule);
        }

        // The words of another act of the sentence may say the event more exactly.
        var act = reading.Acts.Where(a => Folded(a.Code.Event) == chosen).MaxBy(a => a.Hold);
        return (act?.Code ?? Default(chosen), Learned);
    }

    /// <summary>The event of older sets: giving ground and going back are one there.</summary>
    /// <param name="type">An event.</param>
    public static string Folded(EventType type) => type.Value is "CONCEDE" or "RETREAT" ? "YIELD" : type.Value;

    private string Choose(float[] scores, RelationReading reading)
    {
        int best = Activations.IndexOfLargest(scores);
        string said = Folded(reading.Code.Event);
        for (int e = 0; e < scores.Length; e++)
        {
            if (model.Events[e] == said && reading.Hold == RelationHold.Between && scores[best] - scores[e] < Lead)
            {
                return said;
            }
        }

        return model.Events[best];
    }

    private EventCode Default(string name)
    {
        var entry = codebook.FindType(name == "YIELD" ? "RETREAT" : name) ?? codebook.Types.First();
        return new EventCode(entry.Type, "", entry.Cameo);
    }
}
