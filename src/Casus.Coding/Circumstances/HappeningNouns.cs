using Casus.Coding.Rules;
using Casus.Coding.Triggers;

namespace Casus.Coding.Circumstances;

/// <summary>Which nouns of a report tell of happenings, so that a time or place beside them can be theirs. Made per document.</summary>
/// <param name="view">The report's trees.</param>
/// <param name="hits">What the rules found.</param>
internal sealed class HappeningNouns(SyntaxView view, IReadOnlyList<Hit> hits)
{
    private readonly Dictionary<int, EventType> types = Types(hits);

    /// <summary>True for a noun for what happens, by the language's list or because a rule reads it as an act.</summary>
    /// <param name="token">The token.</param>
    public bool Is(int token) => token >= 0 && view.Upos(token) is UniversalPos.Noun or UniversalPos.Propn && (view.Is(token, view.Grammar.Happening) || view.Is(token, view.Grammar.Gathering) || types.ContainsKey(token));

    /// <summary>What kind of event a rule reads in a token; empty for none.</summary>
    /// <param name="token">The token.</param>
    public EventType Type(int token) => types.GetValueOrDefault(token);

    private static Dictionary<int, EventType> Types(IReadOnlyList<Hit> hits)
    {
        var types = new Dictionary<int, EventType>();
        foreach (var hit in hits)
        {
            if (hit.Rule.Kind != RuleKind.Content && !hit.Rule.Code.Event.IsEmpty)
            {
                types.TryAdd(hit.Trigger, hit.Rule.Code.Event);
            }
        }

        return types;
    }
}
