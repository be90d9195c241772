using System.Text;
using Casus.Language.Encoding;
using Casus.Language.Names;
using Casus.Learning.Neural;
using Casus.Tests.Learning.Neural;
using Xunit;

namespace Casus.Tests.Language.Encoding;

public sealed class EncoderModelTests
{
    private static readonly string[] Words =
        ["The", "minister", "said", "on", "Monday", "talks", "with", "Lavrov", "would", "resume", ".", "5,000", "U.S.", "Öl", "東京", "-", "''", "antidisestablishmentarianism"];

    // How much of a score quantised weights and states may lose at random weights, where the best is about 1 above the mean: the
    // worst seen are 0.014 for a tag and 0.011 for a tree, a token.
    private const float Tolerance = 0.06f;

    [Theory]
    [InlineData(1, 128, 128, 128, 2)]
    [InlineData(2, 96, 64, 32, 1)]
    [InlineData(3, 64, 96, 64, 3)]
    public void What_is_chosen_is_near_the_best_by_the_scores_of_plain_loops(int seed, int word, int hidden, int pair, int layers)
    {
        var file = RandomEncoder.Create(seed, (word, hidden, pair, layers), Words.Take(9));
        var reference = new ReferenceEncoder(file);
        var model = Model(file);
        var random = new Random(seed);
        var text = Text(random, [1, 2, 5, 60, 17, 33]);
        var names = Read(model, text);
        for (var s = 0; s + 1 < text.First.Length; s++)
        {
            var sentence = new TokenSpan(text.First[s], text.First[s + 1]);
            var top = reference.Top([.. Enumerable.Range(sentence.First, sentence.Count).Select(text.Form)]);
            CheckTags(file, reference, top, text.Columns, sentence);
            CheckTree(reference, top, text.Columns, sentence, file["rels.labels"].Lines);
            CheckNames(file, reference, top, names[sentence.First..sentence.End]);
        }
    }

    [Fact]
    public void A_sentence_gets_the_same_alone_and_in_any_document()
    {
        var model = Model(RandomEncoder.Create(4, (64, 64, 64, 2), Words.Take(5)));
        var random = new Random(4);
        var text = Text(random, [.. Enumerable.Range(0, 150).Select(_ => random.Next(1, 61))]);
        var names = Read(model, text);
        for (var s = 0; s < 150; s += 7)
        {
            var alone = Text([.. Enumerable.Range(text.First[s], text.First[s + 1] - text.First[s]).Select(text.Form)]);
            var aloneNames = Read(model, alone);
            Assert.Equal(names[text.First[s]..text.First[s + 1]], aloneNames);
            for (var n = 0; n < alone.Columns.Starts.Length; n++)
            {
                var i = text.First[s] + n;
                Assert.Equal(text.Columns.Xpos[i], alone.Columns.Xpos[n]);
                Assert.Equal(text.Columns.Feats[i], alone.Columns.Feats[n]);
                Assert.Equal(text.Columns.Relations[i], alone.Columns.Relations[n]);
                Assert.Equal(text.Columns.Heads[i], alone.Columns.Heads[n] < 0 ? -1 : alone.Columns.Heads[n] + text.First[s]);
            }
        }
    }

    [Fact]
    public void Every_path_the_packed_model_and_other_threads_give_the_same()
    {
        var file = RandomEncoder.Create(5, (64, 64, 32, 2), Words.Take(5));
        var text = Text(new Random(5), [12, 30, 3]);
        var expected = Outcome(Model(file), text);
        using var bytes = new MemoryStream();
        EncoderTensors.Pack(file).Write(bytes);
        Assert.Equal(expected, Outcome(Model(TensorFile.Read(bytes.ToArray())), text));
        Assert.All(RandomNumbers.Paths(), p => Assert.Equal(expected, Outcome(EncoderModel.Read(file, NoHints(), p), text)));
        var shared = Model(file);
        var seen = new string[8];
        Parallel.For(0, seen.Length, n => seen[n] = Outcome(shared, Text(new Random(5), [12, 30, 3])));
        Assert.All(seen, s => Assert.Equal(expected, s));
    }

    [Theory]
    [InlineData(319)]
    [InlineData(320)]
    [InlineData(321)]
    [InlineData(5000)]
    public void A_very_long_sentence_gets_one_tree(int length)
    {
        var model = Model(RandomEncoder.Create(6, (32, 32, 32, 1), []));
        var text = Text(new Random(length), [3, length, 2]);
        Read(model, text);
        for (var s = 0; s < 3; s++)
        {
            CheckIsTree(text.Columns, new TokenSpan(text.First[s], text.First[s + 1]));
        }
    }

    [Fact]
    public void Empty_sentences_empty_words_and_no_text_are_read()
    {
        var model = Model(RandomEncoder.Create(7, (32, 32, 32, 1), []));
        model.Fill("", new TokenColumns(0), [0], []);
        model.Fill("", new TokenColumns(0), [], []);
        var text = Text(["", "a", "\ud800", new string('x', 3000)]);
        model.Fill(text.Content, text.Columns, [0, 0, 2, 2, 4, 4], new byte[4]);
        CheckIsTree(text.Columns, new TokenSpan(0, 2));
        CheckIsTree(text.Columns, new TokenSpan(2, 4));
    }

    [Fact]
    public void Reading_again_takes_no_memory()
    {
        var model = Model(RandomEncoder.Create(8, (64, 64, 32, 2), Words));
        var random = new Random(8);
        var text = Text(random, [.. Enumerable.Range(0, 60).Select(_ => random.Next(1, 61))]);
        var labels = new byte[text.Columns.Starts.Length];
        for (var round = 0; round < 3; round++)
        {
            model.Fill(text.Content, text.Columns, text.First, labels);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        model.Fill(text.Content, text.Columns, text.First, labels);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_model_that_lacks_a_tensor_or_has_one_of_another_shape_is_refused()
    {
        var file = RandomEncoder.Create(9, (32, 32, 32, 1), Words);
        foreach (var tensor in file.Tensors)
        {
            var others = file.Tensors.Where(t => t != tensor);
            Assert.Throws<InvalidDataException>(() => Model(new TensorFile(file.Templates, others)));
            if (tensor.Kind == TensorKind.Real)
            {
                var cut = Tensor.OfFloats(tensor.Name, tensor.Rows, tensor.Columns - 1, tensor.Floats[..(tensor.Rows * (tensor.Columns - 1))]);
                Assert.Throws<InvalidDataException>(() => Model(new TensorFile(file.Templates, [.. others, cut])));
            }
        }

        Assert.Throws<InvalidDataException>(() => Model(new TensorFile(file.Templates + 1, file.Tensors)));
    }

    private static void CheckTags(TensorFile file, ReferenceEncoder reference, float[][] top, TokenColumns columns, TokenSpan sentence)
    {
        string[] upos = file["upos.labels"].Lines, xpos = file["xpos.labels"].Lines, feats = file["feats.labels"].Lines;
        var pairs = file["tags.pairs"].Lines;
        for (var n = 0; n < top.Length; n++)
        {
            var i = sentence.First + n;
            float[] a = reference.Scores("upos", top[n]), b = reference.Scores("xpos", top[n]), c = reference.Scores("feats", top[n]);
            float Sum(string pair) => a[Array.IndexOf(upos, pair.Split(' ')[0])] + b[Array.IndexOf(xpos, pair.Split(' ')[1])];
            var chosen = $"{columns.Upos[i].ToConllu()} {columns.Xpos[i]}";
            Assert.Contains(chosen, pairs);
            Assert.InRange(pairs.Max(Sum) - Sum(chosen), 0, Tolerance);
            Assert.InRange(c.Max() - c[Array.IndexOf(feats, columns.Feats[i])], 0, Tolerance);
        }
    }

    private static void CheckTree(ReferenceEncoder reference, float[][] top, TokenColumns columns, TokenSpan sentence, string[] labels)
    {
        CheckIsTree(columns, sentence);
        var scores = reference.Arcs(top);
        var best = new int[top.Length];
        new SpanningTree().Decode([.. scores.SelectMany(s => s)], top.Length + 1, best);
        int[] seen = [.. columns.Heads[sentence.First..sentence.End].Select(h => h < 0 ? -1 : h - sentence.First)];
        var lost = best.Select((h, n) => scores[n][h + 1]).Sum() - seen.Select((h, n) => scores[n][h + 1]).Sum();
        Assert.InRange(lost / top.Length, -1e-3f, Tolerance);
        for (var n = 0; n < top.Length; n++)
        {
            if (seen[n] >= 0)
            {
                var relations = reference.Relation(top, n, seen[n]);
                relations[Array.IndexOf(labels, "root")] = float.NegativeInfinity;
                var chosen = Array.IndexOf(labels, columns.Relations[sentence.First + n].ToConllu());
                Assert.InRange(relations.Max() - relations[chosen], 0, Tolerance);
            }
        }
    }

    private static void CheckNames(TensorFile file, ReferenceEncoder reference, float[][] top, byte[] seen)
    {
        var labels = file["names.labels"].Lines;
        for (var n = 0; n < seen.Length; n++)
        {
            if (labels[seen[n]].StartsWith("I-", StringComparison.Ordinal))
            {
                Assert.True(n > 0 && labels[seen[n - 1]].Length > 1 && labels[seen[n - 1]][1..] == labels[seen[n]][1..]);
            }
        }

        var scores = top.SelectMany(t => reference.Scores("names", t)).ToArray();
        var transitions = file["names.transitions"].Floats.ToArray();
        var start = file["names.start"].Floats.ToArray();
        float Sum(byte[] path) => path.Select((l, n) =>
            scores[(n * labels.Length) + l] + (n == 0 ? start[l] : transitions[(path[n - 1] * labels.Length) + l])).Sum();
        var forbidden = (float[])transitions.Clone();
        for (var n = 0; n < forbidden.Length; n++)
        {
            string from = labels[n / labels.Length], to = labels[n % labels.Length];
            forbidden[n] = to[0] == 'I' && from[1..] != to[1..] ? float.NegativeInfinity : forbidden[n];
        }

        var best = new byte[seen.Length];
        var first = start.Select((v, n) => labels[n][0] == 'I' ? float.NegativeInfinity : v).ToArray();
        new Viterbi(forbidden, first).Decode(scores, labels.Length, best, new float[(seen.Length + 2) * labels.Length]);
        Assert.InRange((Sum(best) - Sum(seen)) / seen.Length, -1e-3f, Tolerance);
    }

    private static void CheckIsTree(TokenColumns columns, TokenSpan sentence)
    {
        var roots = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            roots += columns.Heads[i] < 0 ? 1 : 0;
            Assert.Equal(columns.Heads[i] < 0, columns.Relations[i] == DependencyRelation.Root);
            var at = i;
            for (var steps = 0; at >= 0; at = columns.Heads[at], steps++)
            {
                Assert.InRange(at, sentence.First, sentence.End - 1);
                Assert.InRange(steps, 0, sentence.Count);
            }
        }

        Assert.Equal(1, roots);
    }

    private static NameWords NoHints() => new([]);

    private static EncoderModel Model(TensorFile file) => EncoderModel.Read(file, NoHints());

    private static byte[] Read(EncoderModel model, SampleText text)
    {
        var labels = new byte[text.Columns.Starts.Length];
        model.Fill(text.Content, text.Columns, text.First, labels);
        return labels;
    }

    private static string Outcome(EncoderModel model, SampleText text)
    {
        var names = Read(model, text);
        var columns = text.Columns;
        return string.Join('\n', names.Select((n, i) => $"{columns.Xpos[i]} {columns.Feats[i]} {columns.Heads[i]} {columns.Relations[i]} {n}"));
    }

    private static SampleText Text(Random random, int[] lengths)
    {
        var words = Enumerable.Range(0, lengths.Sum()).Select(_ => random.Next(4) == 0 ? $"w{random.Next(500)}" : Words[random.Next(Words.Length)]);
        var text = Text([.. words]);
        int[] first = new int[lengths.Length + 1];
        for (var s = 0; s < lengths.Length; s++)
        {
            first[s + 1] = first[s] + lengths[s];
        }

        return text with { First = first };
    }

    private static SampleText Text(string[] words)
    {
        var columns = new TokenColumns(words.Length);
        var content = new StringBuilder();
        for (var n = 0; n < words.Length; n++)
        {
            columns.Starts[n] = content.Length;
            content.Append(words[n]);
            columns.Ends[n] = content.Length;
            content.Append(' ');
        }

        return new SampleText(content.ToString(), columns, [0, words.Length]);
    }

    private sealed record SampleText(string Content, TokenColumns Columns, int[] First)
    {
        public string Form(int i) => Content[Columns.Starts[i]..Columns.Ends[i]];
    }
}
