using System.Globalization;
using Casus.Learning.Neural;
using Casus.Learning.Neural.Training;

namespace Casus.Tools.Train.Encoders;

/// <summary>How well the encoder reads sentences that it did not learn from; heads by the best score of each word, with no tree asked.</summary>
internal sealed class EncoderScores(EncoderNetwork network, EncoderCorpus corpus, EncoderOptions options)
{
    private readonly Arena arena = new();
    private int count, upos, xpos, feats, heads, relations, named, namedGold, namedRight;

    /// <summary>Accuracies in per cent, and F1 of PER, ORG and LOC.</summary>
    public string Measure(IReadOnlyList<EncoderSentence> sentences)
    {
        for (var at = 0; at < sentences.Count; at += 32)
        {
            arena.Reset();
            var batch = new EncoderBatch(sentences.Skip(at).Take(32));
            var t = network.Encode(batch, arena);
            count += batch.Words.Length;
            upos += Right(network.Upos, t, batch.Upos);
            xpos += Right(network.Xpos, t, batch.Xpos);
            feats += Right(network.Feats, t, batch.Feats);
            var found = Heads(batch, t);
            Relations(batch, t, found);
            Names(batch, t);
        }

        string Percent(double x, double of) => (100 * x / Math.Max(of, 1)).ToString("F2", CultureInfo.InvariantCulture);
        return $"  UPOS {Percent(upos, count)} XPOS {Percent(xpos, count)} FEATS {Percent(feats, count)} UAS {Percent(heads, count)}"
            + $" LAS {Percent(relations, count)} names {Percent(2 * namedRight, named + namedGold)}";
    }

    private int Right(SoftmaxHead head, Stretch t, int[] gold)
    {
        var scores = head.Scores(t, gold.Length, arena);
        var right = 0;
        for (var i = 0; i < gold.Length; i++)
        {
            right += Activations.IndexOfLargest(scores.Slice(i * head.Stride, head.Labels)) == gold[i] ? 1 : 0;
        }

        return right;
    }

    private int[] Heads(EncoderBatch batch, Stretch t)
    {
        var found = new int[batch.Words.Length];
        var (dependents, views) = network.Arcs.Views(t, found.Length, arena);
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            int first = batch.Starts[s], n = batch.Sentences[s].Length, width = options.View;
            var nodes = network.Arcs.Nodes(views, first, n, arena);
            Stretch products = arena.Take(n * width), scores = arena.Take(n * (n + 1));
            network.Arcs.Scores(dependents.Slice(first * width, n * width), nodes.Span, products.Span, scores.Span, n);
            for (var i = 0; i < n; i++)
            {
                var node = Activations.IndexOfLargest(scores.Slice(i * (n + 1), n + 1));
                found[first + i] = node == 0 ? -1 : first + node - 1;
                heads += found[first + i] == batch.HeadRows[first + i] ? 1 : 0;
            }
        }

        return found;
    }

    private void Relations(EncoderBatch batch, Stretch t, int[] found)
    {
        var sums = network.Relations.Sums(t, found, arena);
        var scores = network.Relations.Output.Scores(sums, found.Length, arena);
        for (var i = 0; i < found.Length; i++)
        {
            var label = Activations.IndexOfLargest(scores.Slice(i * network.Relations.Output.Stride, network.Relations.Output.Labels));
            relations += found[i] == batch.HeadRows[i] && Main(label) == Main(batch.Relations[i]) ? 1 : 0;
        }
    }

    // The universal part of a relation: as the scorer of CoNLL 2018 compares.
    private string Main(int label) => label < 0 ? "?" : corpus.Relations.Labels[label].Split(':')[0];

    private void Names(EncoderBatch batch, Stretch t)
    {
        var viterbi = new Viterbi(network.Names.Transitions.Values, network.Names.Start.Values);
        var scores = network.Names.Words.Scores(t, batch.Words.Length, arena);
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            int first = batch.Starts[s], n = batch.Sentences[s].Length, stride = network.Names.Words.Stride;
            var gold = batch.Names.AsSpan(first, n);
            if (gold[0] < 0)
            {
                continue;
            }

            var labels = new byte[n];
            viterbi.Decode(scores.Slice(first * stride, n * stride), stride, labels, arena.Take((n + 2) * viterbi.LabelCount).Span);
            int[] best = [.. labels];
            HashSet<(int, int, int)> right = [.. Spans(gold)], found = [.. Spans(best)];
            namedGold += right.Count;
            named += found.Count;
            namedRight += found.Count(right.Contains);
        }
    }

    private static List<(int, int, int)> Spans(ReadOnlySpan<int> labels)
    {
        List<(int, int, int)> spans = [];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] % 2 == 1 && labels[i] < 7)
            {
                var end = i + 1;
                while (end < labels.Length && labels[end] == labels[i] + 1)
                {
                    end++;
                }

                spans.Add((i, end, labels[i]));
            }
        }

        return spans;
    }
}
