using System.Diagnostics;
using System.Globalization;
using Casus.Learning.Neural.Training;

namespace Casus.Tools.Train.Encoders;

/// <summary>Learns the encoder: two workers, each with half of every batch.</summary>
internal sealed class EncoderTraining(EncoderOptions options, EncoderCorpus corpus, EncoderNetwork network)
{
    private const int Workers = 2;
    private readonly Adam adam = new();
    private readonly Arena[] arenas = [new(), new()];

    /// <summary>Learns from sentences, and prints how well others are read after each pass.</summary>
    public void Run(IReadOnlyList<EncoderSentence> sentences, IReadOnlyList<EncoderSentence> dev, int scoreEvery)
    {
        var watch = Stopwatch.StartNew();
        var total = options.Passes * Batches(sentences, 0).Count / Workers;
        var step = 0;
        for (var pass = 0; pass < options.Passes; pass++)
        {
            var batches = Batches(sentences, pass);
            var losses = new double[4];
            for (var at = 0; at + Workers <= batches.Count; at += Workers, step++)
            {
                Step(batches, at, Rate(step, total), losses, HashCode(pass, at));
            }

            var words = sentences.Sum(s => s.Length);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"pass {pass + 1}: tags {losses[0] / words:F4} names {losses[1] / words:F4} heads {losses[2] / words:F4} relations {losses[3] / words:F4}, {watch.Elapsed.TotalSeconds:F0} s"));
            if (dev.Count > 0 && ((pass + 1) % scoreEvery == 0 || pass + 1 == options.Passes))
            {
                Console.WriteLine(new EncoderScores(network, corpus, options).Measure(dev));
            }
        }
    }

    private static int HashCode(int pass, int at) => (pass * 1_000_003) + at;

    // Up over the first twentieth, then down to a hundredth.
    private float Rate(int step, int total)
    {
        var share = step / (float)total;
        return options.Rate * (share < 0.05f ? Math.Max(share / 0.05f, 0.01f) : 0.01f + (0.99f * (1f - share) / 0.95f));
    }

    private void Step(List<EncoderBatch> batches, int at, float rate, double[] losses, int seed)
    {
        var results = new double[Workers][];
        Parallel.For(0, Workers, new ParallelOptions { MaxDegreeOfParallelism = Workers }, w =>
            results[w] = network.Learn(w, batches[at + w], arenas[w], new Random((options.Seed * 7919) + (seed * Workers) + w)));
        var factor = 1f / (batches[at].Words.Length + batches[at + 1].Words.Length);
        var corrected = adam.Begin(rate);
        foreach (var parameter in network.Parameters)
        {
            for (var w = 1; w < Workers; w++)
            {
                Vectors.Add(parameter.Gradients[w], parameter.Gradients[0]);
                parameter.Gradients[w].AsSpan().Clear();
            }

            adam.Update(corrected, factor, parameter.Values, parameter.Gradients[0], parameter.FirstMoment, parameter.SecondMoment);
            parameter.Turn();
        }

        network.Table.Update(adam, corrected, factor, Workers);
        for (var i = 0; i < losses.Length; i++)
        {
            losses[i] += results.Sum(r => r[i]);
        }
    }

    // Sentences of like length together, in random order.
    private List<EncoderBatch> Batches(IReadOnlyList<EncoderSentence> sentences, int pass)
    {
        var random = new Random(options.Seed + (31 * pass));
        var ordered = sentences.Select(s => HeadlineForms.Vary(s, corpus.Words, random))
            .OrderBy(s => s.Length + (3 * random.NextDouble())).ToList();
        List<EncoderSentence[]> groups = [];
        for (var at = 0; at < ordered.Count;)
        {
            var end = at;
            for (var words = 0; end < ordered.Count && (words == 0 || words + ordered[end].Length <= options.BatchWords); end++)
            {
                words += ordered[end].Length;
            }

            groups.Add([.. ordered.Skip(at).Take(end - at)]);
            at = end;
        }

        var order = groups.ToArray();
        random.Shuffle(order);
        return [.. order.Select(g => new EncoderBatch(g))];
    }
}
