using Casus.Language.Tagging;
using Casus.Learning.Features;
using Casus.Learning.Linear;

namespace Casus.Language.Parsing;

/// <summary>Gives each tagged sentence a tree with exactly one root. Greedy, linear in its length. Immutable and safe to share.</summary>
internal sealed class DependencyParser
{
    private readonly LinearModel model;
    private readonly ActionSet actions;

    /// <summary>Takes over a trained model.</summary>
    /// <param name="model">A model of this template set.</param>
    /// <exception cref="InvalidDataException">The model was trained with other templates or its labels are not actions.</exception>
    public DependencyParser(LinearModel model)
    {
        if (model.Templates != ParserFeatures.Templates)
        {
            throw new InvalidDataException($"the parsing model has templates {model.Templates}, not {ParserFeatures.Templates}");
        }

        this.model = model;
        actions = new ActionSet(model.Labels);
        if (!Enumerable.Range(0, actions.Count).Any(a => actions.Move(a) == ParserMove.Right && actions.Relation(a) == DependencyRelation.Root))
        {
            throw new InvalidDataException("the parsing model has no action for the root");
        }
    }

    /// <summary>Parses one sentence.</summary>
    /// <param name="words">The words of the document.</param>
    /// <param name="tags">The tags of the document.</param>
    /// <param name="sentence">The sentence's tokens; at least one.</param>
    /// <param name="heads">The head of each token as token index of the document, -1 for the root; those of the sentence are written.</param>
    /// <param name="relations">The relation of each token to its head; those of the sentence are written.</param>
    public void Parse(
        WordKeys words, TagKeys tags, TokenSpan sentence, Span<int> heads, Span<DependencyRelation> relations)
    {
        Span<ulong> memory = stackalloc ulong[ParserFeatures.MaxFeatures];
        Span<int> scores = stackalloc int[LinearModel.MaxLabels];
        scores = scores[..actions.Count];
        var keys = new ParserWords(words, tags, sentence);
        var state = new ParserState(sentence.Count);
        while (!state.IsFinal)
        {
            var features = new FeatureList(memory);
            ParserFeatures.Add(keys, state, ref features);
            model.Score(features.Keys, scores);
            actions.Apply(BestAllowed(scores, state), state);
        }

        for (var node = 1; node <= sentence.Count; node++)
        {
            var head = state.Heads[node];
            heads[sentence.First + node - 1] = head == 0 ? -1 : sentence.First + head - 1;
            relations[sentence.First + node - 1] = (DependencyRelation)state.Labels[node];
        }
    }

    private int BestAllowed(ReadOnlySpan<int> scores, ParserState state)
    {
        var best = -1;
        for (var action = 0; action < scores.Length; action++)
        {
            if ((best < 0 || scores[action] > scores[best]) && actions.IsAllowed(action, state))
            {
                best = action;
            }
        }

        return best;
    }
}
