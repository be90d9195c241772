using Casus.Coding.Rules;

namespace Casus.Coding.Relations;

/// <summary>Says which event holds from one phrase of a sentence to another. Immutable and safe to share.</summary>
/// <param name="coder">The coder whose rules are used.</param>
/// <param name="codebook">What can be coded.</param>
public sealed class RelationCoder(Coder coder, Codebook codebook)
{
    private static readonly ActorCode SourceCode = new("SOURCE1"), TargetCode = new("TARGET2");
    private readonly Coder coder = coder ?? throw new ArgumentNullException(nameof(coder));
    private readonly Codebook codebook = codebook ?? throw new ArgumentNullException(nameof(codebook));

    /// <summary>The event from source to target: by a rule, else the nearest trigger's, else a guess.</summary>
    /// <param name="sentence">The annotated sentence.</param>
    /// <param name="source">Words of the source as they stand in the sentence.</param>
    /// <param name="target">Words of the target as they stand in the sentence.</param>
    /// <returns>The code and the rule; the rule is <c>relate.nearest</c> or <c>relate.guess</c> where none holds between the two.</returns>
    public (EventCode Code, RuleId Rule) Best(AnnotatedDocument sentence, string source, string target)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var from = Find(sentence, source, default);
        var to = Find(sentence, target, from);
        var acts = coder.Open(sentence, Overlay(sentence, from, to)).Acts.Where(a => !a.Code.Event.IsEmpty && a.Hit.Rule.Kind != RuleKind.Content).ToList();
        Act? best = null;
        int bestScore = 0;
        foreach (var act in acts)
        {
            int score = Score(act);
            if (score > bestScore)
            {
                (best, bestScore) = (act, score);
            }
        }

        if (best is not null)
        {
            var code = IsFuture(sentence, best) && coder.Index.Derivations.Find("future", best.Key, best.Code, Involvement.Own) is { Code.Event.IsEmpty: false } row
                ? row.Code : best.Code;
            return (code, best.Rule);
        }

        return Nearest(sentence, from, to);
    }

    // Between the two > both on one side > from the source > to the target; operators over what they are about.
    private static int Score(Act act)
    {
        bool from = Has(act.Sources, SourceCode), to = Has(act.Targets, TargetCode);
        bool together = from && Has(act.Sources, TargetCode), backwards = Has(act.Sources, TargetCode) && Has(act.Targets, SourceCode);
        int score = from && to ? 100 : together ? 80 : backwards ? 40 : from ? 50 : to ? 30 : 0;
        return score == 0 ? 0 : score + (act.Hit.Outer is null ? 5 : 0) + (act.Inner is null ? 0 : 2);
    }

    private static bool Has(IReadOnlyList<Participant> parties, ActorCode code) => parties.Any(p => p.Actor.Code == code);

    private bool IsFuture(AnnotatedDocument sentence, Act act)
    {
        var tokens = sentence.Tokens;
        for (int t = 0; t < tokens.Count; t++)
        {
            if (tokens.Heads[t] == act.Hit.Trigger && tokens.Relations[t] == DependencyRelation.Aux && coder.Index.Grammar.Future.Has(tokens.Lemmas[t]))
            {
                return true;
            }
        }

        return false;
    }

    private static TokenSpan Find(AnnotatedDocument sentence, string phrase, TokenSpan not)
    {
        string words = phrase.Trim();
        for (int at = sentence.Text.IndexOf(words, StringComparison.Ordinal); at >= 0 && words.Length > 0;
            at = sentence.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var found = sentence.Tokens.Covering(new TextSpan(at, at + words.Length));
            if (!found.IsEmpty && !found.Overlaps(not))
            {
                return found;
            }
        }

        return default;
    }

    private static ActorTable Overlay(AnnotatedDocument sentence, TokenSpan from, TokenSpan to)
    {
        var known = sentence.Has<ActorTable>() ? sentence.Get<ActorTable>().Mentions : [];
        int fromHead = Head(sentence.Tokens, from), toHead = Head(sentence.Tokens, to);
        var mentions = known.Where(m => m.Head != fromHead && m.Head != toHead && !Swallows(m.Tokens, from) && !Swallows(m.Tokens, to)).ToList();
        Add(mentions, from, fromHead, new Actor("source", SourceCode, ""));
        Add(mentions, to, toHead, new Actor("target", TargetCode, ""));
        mentions.Sort((a, b) => a.Tokens.First.CompareTo(b.Tokens.First));
        return new ActorTable(mentions);
    }

    private static bool Swallows(TokenSpan outer, TokenSpan inner) => !inner.IsEmpty && outer.First <= inner.First && outer.End >= inner.End;

    private static void Add(List<ActorMention> mentions, TokenSpan tokens, int head, Actor actor)
    {
        if (!tokens.IsEmpty)
        {
            mentions.Add(new ActorMention(tokens, head, [actor]));
        }
    }

    private static int Head(TokenTable tokens, TokenSpan span)
    {
        for (int t = span.First; t < span.End; t++)
        {
            if (tokens.Heads[t] < 0 || !span.Contains(tokens.Heads[t]))
            {
                return t;
            }
        }

        return -1;
    }

    // The word nearest to both that opens any rule, whatever its slots; else the calmest common code.
    private (EventCode Code, RuleId Rule) Nearest(AnnotatedDocument sentence, TokenSpan from, TokenSpan to)
    {
        var tokens = sentence.Tokens;
        EventCode best = default;
        int bestCost = int.MaxValue;
        for (int t = 0; t < tokens.Count; t++)
        {
            foreach (var pattern in coder.Index.At(tokens.Lemmas[t]))
            {
                int cost = Cost(t, from) + Cost(t, to) + (tokens.Upos[t] == UniversalPos.Verb ? 0 : 4);
                if (cost < bestCost && !pattern.Rule.Code.Event.IsEmpty && pattern.Rule.Kind != RuleKind.Content && pattern.TakesUpos(tokens.Upos[t]))
                {
                    (best, bestCost) = (pattern.Rule.Code, cost);
                }
            }
        }

        if (!best.Event.IsEmpty)
        {
            return (best, new RuleId("relate.nearest"));
        }

        var consult = codebook.FindType("CONSULT") ?? codebook.Types.First();
        return (new EventCode(consult.Type, "", consult.Cameo), new RuleId("relate.guess"));
    }

    private static int Cost(int token, TokenSpan span) => span.IsEmpty ? 0
        : token < span.First ? span.First - token : token >= span.End ? token - span.End + 1 : 50;
}
