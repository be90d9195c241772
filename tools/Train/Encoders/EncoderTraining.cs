using System.Diagnostics;
using System.Globalization;
using Casus.Learning.Neural.Training;

namespace Casus.Tools.Train.Encoders;

/// <summary>Learns the encoder: two workers, each with half of every batch.</summary>
internal sealed class EncoderTraining(EncoderOptions options, EncoderCorpus corpus, EncoderNetwork network)
{
    private const int Workers = 2;
    private const int ScoreEvery = 4;
    private readonly Adam adam = new();
    private readonly Arena[] arenas = [new(), new()];
    private readonly Parameter[][] shares = Share(network.Parameters);

    /// <summary>Learns from sentences, and prints how well others are read after each pass.</summary>
    public void Run(IReadOnlyList<EncoderSentence> gold, IReadOnlyList<EncoderSentence> silver, IReadOnlyList<EncoderSentence> dev)
    {
        var watch = Stopwatch.StartNew();
        var total = options.Passes * Batches(Sentences(gold, silver, 0), 0).Count / Workers;
        var step = 0;
        for (var pass = 0; pass < options.Passes; pass++)
        {
            var sentences = Sentences(gold, silver, pass);
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
            if (dev.Count > 0 && ((pass + 1) % ScoreEvery == 0 || pass + 1 == options.Passes))
            {
                Console.WriteLine(new EncoderScores(network, corpus, options).Measure(dev));
            }
        }
    }

    // All gold, and silver sentences with as many words.
    private List<EncoderSentence> Sentences(IReadOnlyList<EncoderSentence> gold, IReadOnlyList<EncoderSentence> silver, int pass)
    {
        var order = silver.ToArray();
        new Random(options.Seed + pass).Shuffle(order);
        var left = gold.Sum(s => s.Length) * options.SilverShare;
        return [.. gold, .. order.TakeWhile(s => (left -= s.Length) > 0)];
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
        network.Table.Gather(Workers);
        Parallel.For(0, Workers, new ParallelOptions { MaxDegreeOfParallelism = Workers }, w => Update(w, corrected, factor));
        for (var i = 0; i < losses.Length; i++)
        {
            losses[i] += results.Sum(r => r[i]);
        }
    }

    // Each worker changes its share of the matrices and of the table's rows.
    private void Update(int worker, float rate, float factor)
    {
        foreach (var parameter in shares[worker])
        {
            for (var w = 1; w < Workers; w++)
            {
                Vectors.Add(parameter.Gradients[w], parameter.Gradients[0]);
                parameter.Gradients[w].AsSpan().Clear();
            }

            adam.Update(rate, factor, parameter.Values, parameter.Gradients[0], parameter.FirstMoment, parameter.SecondMoment);
            parameter.Turn();
        }

        network.Table.Update(adam, rate, factor, worker, Workers);
    }

    // Shares of about the same size.
    private static Parameter[][] Share(IEnumerable<Parameter> parameters)
    {
        var shares = Enumerable.Range(0, Workers).Select(_ => new List<Parameter>()).ToArray();
        foreach (var parameter in parameters.OrderByDescending(p => p.Values.Length))
        {
            shares.MinBy(s => s.Sum(p => p.Values.Length))!.Add(parameter);
        }

        return [.. shares.Select(s => s.ToArray())];
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
