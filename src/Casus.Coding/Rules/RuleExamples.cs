namespace Casus.Coding.Rules;

/// <summary>Runs the examples of rules: each <c>yes</c> must fire with its parties, no <c>no</c> may be coded.</summary>
/// <param name="coder">The coder over the rules.</param>
/// <param name="annotate">Reads a sentence into a document with all layers.</param>
public sealed class RuleExamples(Coder coder, Func<string, AnnotatedDocument> annotate)
{
    private readonly Coder coder = coder ?? throw new ArgumentNullException(nameof(coder));
    private readonly Func<string, AnnotatedDocument> annotate = annotate ?? throw new ArgumentNullException(nameof(annotate));

    /// <summary>Runs all examples of a rule set.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The examples that fail, each with file, line and reason.</returns>
    public IReadOnlyList<Problem> Run(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Examples.Select(Run).OfType<Problem>().ToList();
    }

    /// <summary>Runs one example.</summary>
    /// <param name="example">The example.</param>
    /// <returns>The problem, or null when the example holds.</returns>
    public Problem? Run(RuleExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var trace = new List<CodingTrace>();
        coder.Code(annotate(example.Text), trace);
        var fired = trace.Where(t => t.Rule == example.Rule && (t.Mention is not null || t.Claim is not null)).ToList();
        string? fault = example.Fires ? FaultOfYes(example, fired, trace) : fired.Count > 0 ? $"is coded: \"{example.Text}\"" : null;
        return fault is null ? null : new Problem(Problems.ExampleFails, example.Where, $"{example.Rule} {fault}");
    }

    private static string? FaultOfYes(RuleExample example, List<CodingTrace> fired, List<CodingTrace> all)
    {
        if (!example.Trigger.IsEmpty)
        {
            fired.RemoveAll(t => !t.Trigger.Overlaps(example.Trigger));
        }

        if (fired.Count == 0)
        {
            string others = string.Join(", ", all.Select(t => t.Rule + (t.Mention is null && t.Claim is null ? " (not coded)" : "")).Distinct());
            return $"does not fire on \"{example.Text}\"; fired: {(others.Length == 0 ? "none" : others)}";
        }

        if (fired.All(t => t.Mention is null))
        {
            return null;
        }

        foreach (var party in example.Parties)
        {
            if (!fired.Any(t => t.Mention is { } m && m.Sources.Concat(m.Targets).Any(p => p.Span.Overlaps(party))))
            {
                return $"misses the party \"{party.Of(example.Text)}\" in \"{example.Text}\"";
            }
        }

        return null;
    }
}
