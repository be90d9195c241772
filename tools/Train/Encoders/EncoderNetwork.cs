using Casus.Learning.Neural.Training;

namespace Casus.Tools.Train.Encoders;

/// <summary>The encoder and its heads while they are learned.</summary>
internal sealed class EncoderNetwork
{
    private readonly EncoderOptions options;
    private readonly WordTable words;
    private readonly WordVectors vectors;
    private readonly (LstmDirection Forward, LstmDirection Backward)[] layers;

    public EncoderNetwork(EncoderOptions options, EncoderCorpus corpus, WordVectors vectors, int workers)
    {
        (this.options, words, this.vectors) = (options, corpus.Words, vectors);
        var random = new Random(options.Seed);
        var width = 2 * options.Hidden;
        Project = new Parameter("words.project", WordVectors.Width, options.Word, workers).Fill(random, 0.5f);
        Bias = new Parameter("words.bias", 1, options.Word, workers);
        Table = new HashedTable(options.Hashed, options.Word, random);
        layers = new (LstmDirection, LstmDirection)[options.Layers];
        for (var l = 0; l < layers.Length; l++)
        {
            var inputs = l == 0 ? options.Word : width;
            layers[l] = (new LstmDirection($"lstm.{l}.f", inputs, options.Hidden, false, workers, random),
                new LstmDirection($"lstm.{l}.b", inputs, options.Hidden, true, workers, random));
        }

        Upos = new SoftmaxHead("upos", width, corpus.Upos.Labels.Count, workers, random);
        Xpos = new SoftmaxHead("xpos", width, corpus.Xpos.Labels.Count, workers, random);
        Feats = new SoftmaxHead("feats", width, corpus.Feats.Labels.Count, workers, random);
        Names = new ChainHead("names", width, EncoderCorpus.NameLabels.Length, workers, random);
        Arcs = new ArcHead(width, options.View, workers, random);
        Relations = new RelationHead(width, options.View, corpus.Relations.Labels.Count, workers, random);
        Parameters =
        [
            Project, Bias, .. layers.SelectMany(l => new[] { l.Forward, l.Backward }).SelectMany(d => new[] { d.Input, d.Recurrent, d.Bias }),
            Upos.Weight, Upos.Bias, Xpos.Weight, Xpos.Bias, Feats.Weight, Feats.Bias,
            Names.Words.Weight, Names.Words.Bias, Names.Transitions, Names.Start,
            .. Arcs.Parameters, .. Relations.Parameters, Relations.Output.Weight, Relations.Output.Bias,
        ];
    }

    /// <summary>All matrices but the hashed table.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    public HashedTable Table { get; }

    public Parameter Project { get; }

    public Parameter Bias { get; }

    public SoftmaxHead Upos { get; }

    public SoftmaxHead Xpos { get; }

    public SoftmaxHead Feats { get; }

    public ChainHead Names { get; }

    public ArcHead Arcs { get; }

    public RelationHead Relations { get; }

    /// <summary>What the encoder says of the words of a batch: [words, 2·hidden], sentence after sentence.</summary>
    public Stretch Encode(EncoderBatch batch, Arena arena)
    {
        var trace = Run(batch, arena, null);
        return ToSentences(batch, trace.Outputs[^1], arena);
    }

    /// <summary>Adds the gradients of a batch.</summary>
    /// <returns>The summed losses: word classes and features, names, heads, relations.</returns>
    public double[] Learn(int worker, EncoderBatch batch, Arena arena, Random random)
    {
        arena.Reset();
        var trace = Run(batch, arena, random);
        var count = batch.Words.Length;
        var width = 2 * options.Hidden;
        var t = ToSentences(batch, trace.Outputs[^1], arena);
        var mask = SentenceMask(batch, width, random, options.Dropout, arena);
        Vectors.Multiply(mask.Span, t.Span);
        var dt = arena.Take(count * width);
        Stretch Drop(int columns) => Mask(count * columns, random, options.Dropout, arena);
        double[] losses =
        [
            Upos.Learn(worker, t, batch.Upos, dt, 1f, arena) + Xpos.Learn(worker, t, batch.Xpos, dt, 1f, arena)
                + Feats.Learn(worker, t, batch.Feats, dt, 0.5f, arena),
            Names.Learn(worker, t, batch.Starts, batch.Names, dt, options.Names, arena),
            Arcs.Learn(worker, t, batch.Starts, batch.Heads, dt, (Drop(options.View), Drop(options.View)), arena),
            Relations.Learn(worker, t, batch.HeadRows, batch.Relations, dt, Drop(options.View), arena),
        ];
        Vectors.Multiply(mask.Span, dt.Span);
        Backward(worker, batch, trace, ToSteps(batch, dt, arena), arena);
        return losses;
    }

    private static Stretch Mask(int length, Random random, float share, Arena arena)
    {
        var mask = arena.Take(length);
        foreach (ref var value in mask.Span)
        {
            value = random.NextSingle() < share ? 0f : 1f / (1f - share);
        }

        return mask;
    }

    // One mask a sentence, the same for all its words (Gal and Ghahramani 2016).
    private static Stretch SentenceMask(EncoderBatch batch, int width, Random random, float share, Arena arena)
    {
        var mask = arena.Take(batch.Words.Length * width);
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            var own = Mask(width, random, share, arena);
            for (var i = batch.Starts[s]; i < batch.Starts[s + 1]; i++)
            {
                own.Span.CopyTo(mask.Slice(i * width, width));
            }
        }

        return mask;
    }

    // The recurrent layers see words step by step, the heads sentence after sentence.
    private Stretch ToSentences(EncoderBatch batch, Stretch steps, Arena arena) => Reordered(batch, steps, isToSentences: true, arena);

    private Stretch ToSteps(EncoderBatch batch, Stretch sentences, Arena arena) => Reordered(batch, sentences, isToSentences: false, arena);

    private Stretch Reordered(EncoderBatch batch, Stretch rows, bool isToSentences, Arena arena)
    {
        var width = 2 * options.Hidden;
        var result = arena.Take(rows.Length);
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            for (var i = 0; i < batch.Sentences[s].Length; i++)
            {
                int step = batch.Packing.Row(s, i), row = batch.Starts[s] + i;
                var (from, to) = isToSentences ? (step, row) : (row, step);
                rows.Slice(from * width, width).CopyTo(result.Slice(to * width, width));
            }
        }

        return result;
    }

    private EncoderTrace Run(EncoderBatch batch, Arena arena, Random? random)
    {
        var count = batch.Words.Length;
        var trace = new EncoderTrace { Vectors = arena.Take(count * WordVectors.Width), Input = arena.Take(count * options.Word) };
        Embed(batch, trace, random);
        if (random is not null)
        {
            trace.InputMask = Mask(count * options.Word, random, options.Dropout * 0.75f, arena);
        }

        var x = Masked(trace.Input, trace.InputMask, arena);
        for (var l = 0; l < layers.Length; l++)
        {
            Stretch none = new([], 0, 0), output = arena.Take(count * 2 * options.Hidden);
            Stretch Recurrent() => random is null ? none : Mask(batch.Sentences.Length * options.Hidden, random, options.Dropout * 0.6f, arena);
            Stretch forward = Recurrent(), backward = Recurrent();
            trace.Inputs.Add(x);
            trace.Masks.Add((forward, backward));
            trace.Layers.Add((layers[l].Forward.Forward(x, batch.Packing, forward, output, arena),
                layers[l].Backward.Forward(x, batch.Packing, backward, output, arena)));
            trace.Outputs.Add(output);
            var mask = random is null || l + 1 == layers.Length
                ? none : ToSteps(batch, SentenceMask(batch, 2 * options.Hidden, random, options.Dropout, arena), arena);
            trace.LayerMasks.Add(mask);
            x = Masked(output, mask, arena);
        }

        return trace;
    }

    private static Stretch Masked(Stretch values, Stretch mask, Arena arena)
    {
        if (mask.Length == 0)
        {
            return values;
        }

        var result = arena.Take(values.Length);
        values.Span.CopyTo(result.Span);
        Vectors.Multiply(mask.Span, result.Span);
        return result;
    }

    private void Embed(EncoderBatch batch, EncoderTrace trace, Random? random)
    {
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            for (var i = 0; i < batch.Sentences[s].Length; i++)
            {
                var row = batch.Packing.Row(s, i);
                var word = batch.Sentences[s].Words[i];
                var rows = words.Rows[word];
                var vector = vectors.Find(words.VectorKeys[word]);
                if (vector >= 0 && (random is null || random.NextSingle() >= 0.05f))
                {
                    vectors[vector].CopyTo(trace.Vectors.Slice(row * WordVectors.Width, WordVectors.Width));
                }

                var isHidden = random is not null && random.NextSingle() < 0.5f / (0.5f + words.Frequency(word));
                trace.Features.Add((row, isHidden ? rows[1..] : rows));
            }
        }

        Bias.AddTo(trace.Input.Span);
        Project.Forward(trace.Vectors.Span, trace.Input.Span, batch.Words.Length);
        foreach (var (row, features) in trace.Features)
        {
            foreach (var feature in features)
            {
                Vectors.Add(Table.Row(feature), trace.Input.Slice(row * options.Word, options.Word));
            }
        }

        Vectors.Tanh(trace.Input.Span);
    }

    private void Backward(int worker, EncoderBatch batch, EncoderTrace trace, Stretch dOutput, Arena arena)
    {
        var count = batch.Words.Length;
        for (var l = layers.Length - 1; l >= 0; l--)
        {
            var dx = arena.Take(trace.Inputs[l].Length);
            var (forward, backward) = trace.Layers[l];
            layers[l].Forward.Backward(worker, trace.Inputs[l], batch.Packing, trace.Masks[l].Forward, forward, dOutput, dx.Span, arena);
            layers[l].Backward.Backward(worker, trace.Inputs[l], batch.Packing, trace.Masks[l].Backward, backward, dOutput, dx.Span, arena);
            var mask = l > 0 ? trace.LayerMasks[l - 1] : trace.InputMask;
            if (mask.Length > 0)
            {
                Vectors.Multiply(mask.Span, dx.Span);
            }

            dOutput = dx;
        }

        var d = dOutput.Span;
        var x = trace.Input.Span;
        for (var i = 0; i < d.Length; i++)
        {
            d[i] *= 1f - (x[i] * x[i]);
        }

        Bias.AddGradient(worker, d);
        Project.Backward(worker, trace.Vectors.Span, d, default, count);
        Table.Keep(worker, trace.Features, dOutput);
    }
}
