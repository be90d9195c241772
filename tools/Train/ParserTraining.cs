using Casus.Language.Parsing;
using Casus.Language.Tagging;
using Casus.Learning.Features;
using Casus.Learning.Linear;

namespace Casus.Tools.Train;

/// <summary>Trains the parser with a dynamic oracle: it learns from the states that its own mistakes lead to.</summary>
internal sealed class ParserTraining
{
    private const double FollowOwnChoice = 0.9;
    private readonly Corpus corpus;
    private readonly TagKeys tags;
    private readonly string[] labels;
    private readonly ActionSet actions;
    private readonly PerceptronTrainer trainer;
    private readonly float[] scores;
    private readonly ulong[] memory = new ulong[ParserFeatures.MaxFeatures];
    private readonly int[,] numberOf;

    public ParserTraining(Corpus corpus, TagKeys tags)
    {
        (this.corpus, this.tags) = (corpus, tags);
        labels = ActionLabels(corpus);
        actions = new ActionSet(labels);
        trainer = new PerceptronTrainer(labels.Length, 20);
        scores = new float[labels.Length];
        numberOf = new int[3, DependencyRelationNames.Count];
        for (var action = 0; action < labels.Length; action++)
        {
            numberOf[(int)actions.Move(action), (int)actions.Relation(action)] = action;
        }
    }

    public LinearModel Train(int passes, int maxWeights, Action<int>? afterPass = null)
    {
        var random = new Random(71);
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var s in Shuffle.Order(corpus.Sentences.Length, 53 + pass))
            {
                TrainSentence(corpus.Sentences[s], pass == 0 ? 0 : FollowOwnChoice, random);
            }

            afterPass?.Invoke(pass);
        }

        return ToModel(maxWeights);
    }

    public LinearModel ToModel(int maxWeights) => trainer.ToModel(labels, ParserFeatures.Templates, maxWeights);

    private static string[] ActionLabels(Corpus corpus)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < corpus.Rows.Count; i++)
        {
            _ = DependencyRelationNames.TryParse(corpus.Rows[i].Deprel, out var relation);
            var name = relation.ToConllu();
            seen.Add(relation == DependencyRelation.Root || corpus.Heads[i] < i ? $"R:{name}" : $"L:{name}");
        }

        seen.Add("L:dep");
        seen.Add("R:dep");
        return ["S", .. seen.Order(StringComparer.Ordinal)];
    }

    private void TrainSentence(TokenSpan sentence, double followOwn, Random random)
    {
        var heads = new int[sentence.Count + 1];
        var relations = new DependencyRelation[sentence.Count + 1];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            heads[i - sentence.First + 1] = corpus.Heads[i] < 0 ? 0 : corpus.Heads[i] - sentence.First + 1;
            _ = DependencyRelationNames.TryParse(corpus.Rows[i].Deprel, out relations[i - sentence.First + 1]);
        }

        var oracle = new DynamicOracle(heads);
        var words = new ParserWords(corpus.Words, tags, sentence);
        var state = new ParserState(sentence.Count);
        while (!state.IsFinal)
        {
            var features = new FeatureList(memory);
            ParserFeatures.Add(words, state, ref features);
            trainer.Score(features.Keys, scores);
            var predicted = Best(state);
            var right = BestRight(state, oracle, relations, predicted);
            if (right != predicted)
            {
                trainer.Update(features.Keys, right, predicted);
            }

            trainer.Step();
            actions.Apply(random.NextDouble() < followOwn ? predicted : right, state);
        }
    }

    private int Best(ParserState state)
    {
        var best = -1;
        for (var action = 0; action < labels.Length; action++)
        {
            if ((best < 0 || scores[action] > scores[best]) && actions.IsAllowed(action, state))
            {
                best = action;
            }
        }

        return best;
    }

    // The best of the moves that lose least; a gold arc wants its own relation.
    private int BestRight(ParserState state, DynamicOracle oracle, DependencyRelation[] relations, int predicted)
    {
        int best = -1, leastCost = int.MaxValue;
        foreach (var move in (ReadOnlySpan<ParserMove>)[ParserMove.Shift, ParserMove.Left, ParserMove.Right])
        {
            if (Wanted(move, state, relations) is not { } action)
            {
                continue;
            }

            var cost = oracle.Cost(move, state);
            if (cost < leastCost || (cost == leastCost && (action == predicted || scores[action] > scores[best]) && best != predicted))
            {
                (best, leastCost) = (action, cost);
            }
        }

        return best;
    }

    private int? Wanted(ParserMove move, ParserState state, DependencyRelation[] relations)
    {
        if (move == ParserMove.Shift)
        {
            return state.CanShift ? 0 : null;
        }

        if (move == ParserMove.Left ? !state.CanLeft : !state.CanRight)
        {
            return null;
        }

        var isRoot = move == ParserMove.Right && state.Depth == 2;
        var relation = isRoot ? DependencyRelation.Root : relations[state.Stack(0)];
        if (!isRoot && relation == DependencyRelation.Root)
        {
            relation = DependencyRelation.Parataxis;
        }

        var action = numberOf[(int)move, (int)relation];
        return action != 0 ? action : numberOf[(int)move, (int)DependencyRelation.Dep];
    }
}
