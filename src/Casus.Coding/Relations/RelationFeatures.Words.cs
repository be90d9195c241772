using Casus.Learning.Features;
using Casus.Learning.Neural;

namespace Casus.Coding.Relations;

/// <summary>Features of words, acts and meanings.</summary>
internal sealed partial class RelationFeatures
{
    /// <summary>How many groups of words have a mean vector.</summary>
    public const int Groups = 8;

    private void AddWords()
    {
        for (int t = 0; t < tokens.Count; t++)
        {
            if (IsContent(t) && tokens.Upos[t] != UniversalPos.Propn && !IsGiven(t))
            {
                Add(Of.Word, Lemma(t));
            }
        }

        var between = Between();
        for (int t = between.First; t < between.End; t++)
        {
            if (tokens.Upos[t] != UniversalPos.Punct)
            {
                Add(Of.Between, Lemma(t));
            }

            if (t + 1 < between.End)
            {
                Add(Of.BetweenPair, Lemma(t), Lemma(t + 1));
            }
        }

        Add(Of.Order, parties.Source.First < parties.Target.First ? 1u : 0u);
        AddPhrase(parties.Source, parties.SourceHead, Of.SourceHeadWord, Of.SourceWord);
        AddPhrase(parties.Target, parties.TargetHead, Of.TargetHeadWord, Of.TargetWord);
        if (parties.TargetHead >= 0)
        {
            Add(Of.TargetClass, (uint)tokens.Upos[parties.TargetHead]);
        }
    }

    private TokenSpan Between() => parties.Source.IsEmpty || parties.Target.IsEmpty ? default
        : new TokenSpan(Math.Min(parties.Source.End, parties.Target.End), Math.Max(parties.Source.First, parties.Target.First));

    private void AddPhrase(TokenSpan phrase, int head, Of ofHead, Of ofWord)
    {
        if (head >= 0)
        {
            Add(ofHead, Lemma(head));
        }

        for (int t = phrase.First; t < phrase.End; t++)
        {
            if (tokens.Upos[t] is UniversalPos.Noun or UniversalPos.Adj)
            {
                Add(ofWord, Lemma(t));
            }
        }
    }

    private void AddActs(RelationReading reading)
    {
        foreach (var (act, hold, code) in reading.Acts)
        {
            uint type = FeatureHash.Of(code.Event.Value), how = (uint)hold;
            Add(Of.ActEvent, type, how);
            Add(Of.ActRule, FeatureHash.Of(act.Rule.Value), how);
            Add(Of.ActCode, FeatureHash.Of(code.Cameo), how);
            Add(Of.ActAny, type);
            Add(Of.ActTop, type, how, act.Hit.Outer is null ? 1u : 0u);
            if (act.Hit.Trigger == tree.Governor)
            {
                Add(Of.ActOfGovernor, type);
            }

            if (tree.Path.Contains(act.Hit.Trigger))
            {
                Add(Of.ActOnPath, type);
            }
        }

        uint found = FeatureHash.Of(reading.Code.Event.Value);
        Add(Of.BestOnlyHold, (uint)reading.Hold);
        if (reading.Best is { } best)
        {
            Add(Of.Best, found);
            Add(Of.BestHold, found, (uint)reading.Hold);
            Add(Of.BestRule, FeatureHash.Of(best.Act.Rule.Value));
            Add(Of.BestCode, FeatureHash.Of(best.Code.Cameo));
        }
        else
        {
            Add(Of.Nearest, found);
        }
    }

    // [Groups, width]: governor; what it governs; what the clause says; path; sentence; between; target; source.
    private float[] Numbers(VectorTable vectors)
    {
        var numbers = new float[Groups * vectors.Width];
        var all = Enumerable.Range(0, tokens.Count);
        var between = Between();
        IEnumerable<int>[] groups =
        [
            tree.Governor < 0 ? [] : [tree.Governor],
            tree.Spine.Where(s => s.Depth == 1 && s.Relation is DependencyRelation.Obj or DependencyRelation.Xcomp or DependencyRelation.Ccomp
                && IsMeaningful(s.Token) && !parties.Target.Contains(s.Token)).Select(s => s.Token),
            tree.Spine.Where(s => IsMeaningful(s.Token) && !parties.Target.Contains(s.Token)).Select(s => s.Token),
            tree.Path.Where(t => IsMeaningful(t) && !IsGiven(t)),
            all.Where(t => IsMeaningful(t) && !IsGiven(t)),
            all.Where(t => between.Contains(t) && IsMeaningful(t)),
            all.Where(t => parties.Target.Contains(t) && IsMeaningful(t)),
            all.Where(t => parties.Source.Contains(t) && IsMeaningful(t)),
        ];
        for (int g = 0; g < Groups; g++)
        {
            Mean(vectors, groups[g], numbers.AsSpan(g * vectors.Width, vectors.Width));
        }

        return numbers;
    }

    private bool IsMeaningful(int token) => IsContent(token) && tokens.Upos[token] != UniversalPos.Propn;

    private void Mean(VectorTable vectors, IEnumerable<int> words, Span<float> mean)
    {
        int count = 0;
        foreach (int t in words)
        {
            count += vectors.Add(tokens.Lemma(t), mean) || vectors.Add(tokens.Form(t), mean) ? 1 : 0;
        }

        foreach (ref float number in mean)
        {
            number /= Math.Max(count, 1);
        }
    }
}
