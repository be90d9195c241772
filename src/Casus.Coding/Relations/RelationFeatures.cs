using Casus.Coding.Rules;
using Casus.Coding.Triggers;
using Casus.Learning.Features;
using Casus.Learning.Neural;

namespace Casus.Coding.Relations;

/// <summary>Reads what the learned part sees: the tree around the two phrases, their words, and the acts that the rules found.</summary>
internal sealed partial class RelationFeatures
{
    /// <summary>The number of this feature set; a model trained with another is refused.</summary>
    public const int Templates = 601;

    // Values that are no words.
    private const uint IsSource = 1, IsTarget = 2, IsNumber = 3, IsNone = 4;
    private readonly RelationTree tree;
    private readonly GivenParties parties;
    private readonly TokenTable tokens;
    private readonly SyntaxView view;
    private readonly RuleIndex index;
    private readonly HashSet<ulong> keys = [];

    private RelationFeatures(RelationTree tree, RuleIndex index)
    {
        (this.tree, this.index) = (tree, index);
        (parties, view, tokens) = (tree.Parties, tree.View, tree.View.Tokens);
    }

    private enum Of
    {
        Governor = 1, GovernorAux, GovernorNegated, SourceRelation, GovernorOblique, Oblique, TargetCaseOfGovernor, GovernorChild, Child,
        Spine, SpineTop, SpineVerb, SpineAux, SpineNegated, SpineEdge, SpineLexicon, SpineOperator,
        Path, PathLexicon, Lowest, PathShape, TargetCase, TargetHead, TargetHeadCase,
        Word, Between, BetweenPair, Order, SourceHeadWord, TargetHeadWord, TargetClass, TargetWord, SourceWord,
        ActEvent, ActRule, ActCode, ActAny, ActTop, ActOfGovernor, ActOnPath, Best, BestHold, BestRule, BestCode, BestOnlyHold, Nearest,
    }

    /// <summary>Reads one question.</summary>
    /// <param name="tree">The tree around the two phrases.</param>
    /// <param name="reading">What the rules say.</param>
    /// <param name="index">The rules.</param>
    /// <param name="vectors">The vectors of words.</param>
    public static RelationSample Read(RelationTree tree, RelationReading reading, RuleIndex index, VectorTable vectors)
    {
        var features = new RelationFeatures(tree, index);
        features.AddGovernor();
        features.AddSpine();
        features.AddPath();
        features.AddWords();
        features.AddActs(reading);
        ulong[] sorted = [.. features.keys];
        Array.Sort(sorted);
        return new RelationSample(sorted, features.Numbers(vectors));
    }

    private void Add(Of of, uint a = 1) => keys.Add(FeatureHash.Key((int)of, a));

    private void Add(Of of, uint a, uint b) => keys.Add(FeatureHash.Key((int)of, a, b));

    private void Add(Of of, uint a, uint b, uint c) => keys.Add(FeatureHash.Key((int)of, a, b, c));

    private uint Word(int token) => parties.Source.Contains(token) ? IsSource : token == parties.TargetHead ? IsTarget : Lemma(token);

    private uint Lemma(int token) => tokens.Upos[token] == UniversalPos.Num ? IsNumber : FeatureHash.OfFolded(tokens.Lemma(token));

    private bool IsContent(int token) => tokens.Upos[token] is UniversalPos.Noun or UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Propn or UniversalPos.Adv;

    private bool IsGiven(int token) => parties.Source.Contains(token) || parties.Target.Contains(token);

    private uint CaseOf(int token) => view.Child(token, DependencyRelation.Case) is var c and >= 0 ? Lemma(c) : IsNone;

    private bool IsNegation(int token) => tokens.Lemma(token) is "not" or "never" or "n't";

    private void AddGovernor()
    {
        int top = tree.Governor;
        if (top < 0)
        {
            return;
        }

        uint word = Lemma(top);
        Add(Of.Governor, word);
        for (int c = view.FirstChild(top); c >= 0; c = view.NextSibling(c))
        {
            AddChild(word, c);
        }
    }

    private void AddChild(uint governor, int child)
    {
        var relation = view.Relation(child);
        if (parties.Source.Contains(child))
        {
            Add(Of.SourceRelation, (uint)relation);
            return;
        }

        uint word = Word(child);
        switch (relation)
        {
            case DependencyRelation.Aux or DependencyRelation.AuxPass:
                Add(Of.GovernorAux, word);
                break;
            case DependencyRelation.Obl or DependencyRelation.OblUnmarked or DependencyRelation.OblAgent or DependencyRelation.Nmod or DependencyRelation.NmodPoss:
                uint preposition = CaseOf(child);
                Add(Of.GovernorOblique, governor, preposition);
                Add(Of.Oblique, preposition, word);
                if (child == parties.TargetHead)
                {
                    Add(Of.TargetCaseOfGovernor, governor, preposition);
                }

                break;
            case DependencyRelation.Obj or DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.CompoundPrt or DependencyRelation.Iobj
                or DependencyRelation.Advmod or DependencyRelation.NsubjPass:
                Add(Of.GovernorChild, (uint)relation, governor, word);
                Add(Of.Child, (uint)relation, word);
                if (IsNegation(child))
                {
                    Add(Of.GovernorNegated);
                }

                break;
        }
    }

    private void AddSpine()
    {
        foreach (var (token, depth, relation) in tree.Spine)
        {
            bool isInTarget = parties.Target.Contains(token) && token != parties.TargetHead;
            if (IsContent(token) && !isInTarget)
            {
                uint word = Word(token);
                Add(Of.Spine, word);
                if (depth <= 1)
                {
                    Add(Of.SpineTop, word);
                }

                if (tokens.Upos[token] == UniversalPos.Verb)
                {
                    Add(Of.SpineVerb, word);
                }

                if (depth > 0)
                {
                    Add(Of.SpineEdge, Word(view.Head(token)), (uint)relation, word);
                }

                AddLexicon(token, (uint)Math.Min(depth, 2));
            }

            if (relation == DependencyRelation.Aux)
            {
                Add(Of.SpineAux, Lemma(token));
            }

            if (IsNegation(token))
            {
                Add(Of.SpineNegated, (uint)Math.Min(depth, 2));
            }
        }
    }

    // A word that opens rules stands for what they code.
    private void AddLexicon(int token, uint depth)
    {
        foreach (var pattern in index.At(view.Key(token)))
        {
            if (pattern.TakesUpos(view.Upos(token)) && pattern.Rule.Kind != RuleKind.Claim)
            {
                string code = pattern.Rule.Code.Event.Value;
                Add(Of.SpineLexicon, FeatureHash.Of(code), depth);
                Add(Of.SpineOperator, FeatureHash.Of(pattern.Rule.Key), depth);
            }
        }
    }

    private void AddPath()
    {
        if (tree.Lowest < 0)
        {
            return;
        }

        uint shape = 0;
        foreach (int token in tree.Path)
        {
            shape = (uint)FeatureHash.Key((int)Of.PathShape, shape, token == tree.Lowest ? 0 : (uint)view.Relation(token));
            if (IsContent(token) && !IsGiven(token))
            {
                Add(Of.Path, Lemma(token));
                foreach (var pattern in index.At(view.Key(token)))
                {
                    Add(Of.PathLexicon, FeatureHash.Of(pattern.Rule.Code.Event.Value), FeatureHash.Of(pattern.Rule.Key));
                }
            }
        }

        Add(Of.PathShape, shape, (uint)tree.Up.Count);
        Add(Of.Lowest, Word(tree.Lowest));
        int head = parties.TargetHead;
        uint preposition = CaseOf(head);
        Add(Of.TargetCase, preposition);
        if (view.Head(head) is var above and >= 0)
        {
            Add(Of.TargetHead, (uint)view.Relation(head), Lemma(above));
            Add(Of.TargetHeadCase, Lemma(above), preposition);
        }
    }
}
