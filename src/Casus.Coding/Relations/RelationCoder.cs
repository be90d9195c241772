using Casus.Coding.Rules;
using Casus.Coding.Triggers;
using Casus.Learning.Neural;

namespace Casus.Coding.Relations;

/// <summary>Says which event holds from one phrase of a sentence to another. Immutable and safe to share.</summary>
public sealed class RelationCoder
{
    private readonly Coder coder;
    private readonly Codebook codebook;
    private readonly RelationArbiter? arbiter;

    /// <summary>Makes a coder.</summary>
    /// <param name="coder">The coder whose rules are used.</param>
    /// <param name="codebook">What can be coded.</param>
    /// <param name="model">The language's model of relations; null for rules alone.</param>
    /// <exception cref="InvalidDataException">The model does not fit the codebook or these features.</exception>
    public RelationCoder(Coder coder, Codebook codebook, TensorFile? model = null)
    {
        this.coder = coder ?? throw new ArgumentNullException(nameof(coder));
        this.codebook = codebook ?? throw new ArgumentNullException(nameof(codebook));
        arbiter = model is null ? null : new RelationArbiter(new RelationModel(model), codebook);
    }

    /// <summary>The event from source to target: by a rule, else the nearest trigger's, else a guess.</summary>
    /// <param name="sentence">The annotated sentence.</param>
    /// <param name="source">Words of the source as they stand in the sentence.</param>
    /// <param name="target">Words of the target as they stand in the sentence.</param>
    /// <returns>The code, its event by the map of 2021 as sets of relations are labelled, and the rule; the rule is
    /// <c>relate.nearest</c> or <c>relate.guess</c> where none holds between the two.</returns>
    public (EventCode Code, RuleId Rule) Best(AnnotatedDocument sentence, string source, string target)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var reading = Read(sentence, source, target);
        return arbiter is null ? (reading.Code, reading.Rule) : arbiter.Choose(reading, Sample(reading, arbiter.Model.Vectors));
    }

    /// <summary>What the rules say.</summary>
    internal RelationReading Read(AnnotatedDocument sentence, string source, string target)
    {
        var parties = new GivenParties(sentence, source, target);
        var opened = coder.Open(sentence, parties.Overlay(coder.Index.Grammar, t => !coder.Index.At(sentence.Tokens.Lemmas[t]).IsEmpty));
        var acts = opened.Acts
            .Where(a => !a.Code.Event.IsEmpty && a.Hit.Rule.Kind != RuleKind.Content)
            .Select(a => new HeldAct(a, Hold(opened.View, a, parties), Labelled(a.Code))).ToList();
        var best = acts.Where(a => a.Hold != RelationHold.None).MaxBy(a => Rank(a.Act, a.Hold));
        if (best is null)
        {
            var (guess, rule) = Nearest(sentence, parties.Source, parties.Target);
            return new RelationReading(opened.View, parties, acts, Labelled(guess), rule);
        }

        var act = best.Act;
        var code = opened.IsFuture(act) && coder.Index.Derivations.Find("future", act.Key, act.Code, Involvement.Own) is { Code.Event.IsEmpty: false } row
            ? Labelled(row.Code) : best.Code;
        return new RelationReading(opened.View, parties, acts, code, act.Rule) { Best = best };
    }

    /// <summary>What the learned part sees.</summary>
    internal RelationSample Sample(RelationReading reading, VectorTable vectors) =>
        RelationFeatures.Read(new RelationTree(reading.View, reading.Parties), reading, coder.Index, vectors);

    // Sets of relations are labelled by the map of 2021.
    private EventCode Labelled(EventCode code) => codebook.FindCameo(code.Cameo) is { } entry && !entry.Event2021.IsEmpty && entry.Event2021 != code.Event
        ? new EventCode(entry.Event2021, entry.Mode2021, code.Cameo) : code;

    private static RelationHold Hold(SyntaxView view, Act act, GivenParties parties)
    {
        bool from = Has(act.Sources, GivenParties.SourceCode) || parties.Source.Contains(act.Hit.Source);
        bool to = Has(act.Targets, GivenParties.TargetCode) || parties.Target.Contains(act.Hit.Target);
        bool isTogether = from && Has(act.Sources, GivenParties.TargetCode);
        bool isBackwards = Has(act.Sources, GivenParties.TargetCode) && Has(act.Targets, GivenParties.SourceCode);
        bool isNear = !to && parties.TargetHead >= 0 && (view.IsBelow(parties.TargetHead, act.Hit.Target) || view.IsBelow(parties.TargetHead, act.Hit.Object)
            || view.IsBelow(parties.TargetHead, act.Hit.Content));
        return from && to ? RelationHold.Between : isTogether ? RelationHold.Together : from && isNear ? RelationHold.FromNear
            : isBackwards ? RelationHold.Backwards : from ? RelationHold.From : to ? RelationHold.To : RelationHold.None;
    }

    // Between the two > both on one side > from the source > to the target; operators over what they are about.
    private static int Rank(Act act, RelationHold hold) => (hold switch
    {
        RelationHold.Between => 100,
        RelationHold.Together => 80,
        RelationHold.FromNear => 70,
        RelationHold.From => 50,
        RelationHold.Backwards => 40,
        _ => 30,
    }) + (act.Hit.Outer is null ? 5 : 0) + (act.Inner is null ? 0 : 2);

    private static bool Has(IReadOnlyList<Participant> parties, ActorCode code) => parties.Any(p => p.Actor.Code == code);

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
