using Casus.Language.Names;
using Casus.Learning.Neural;

namespace Casus.Language.Encoding;

/// <summary>
/// One neural reader of sentences: words are vectors, recurrent layers read them both ways, and heads give tags, features, trees
/// and names. What a sentence gets does not depend on what is read with it. Immutable and safe to share.
/// </summary>
internal sealed class EncoderModel
{
    // A sentence is read in parts of so many tokens; the arc scores of a part grow with its square.
    private const int LongestPiece = 320;

    // So many tokens are read at once: enough to use the weights well, few enough to stay in the cache.
    private const int BatchTokens = 1536;

    private readonly WordEncoder words;
    private readonly LstmLayer[] layers;
    private readonly QuantisedMatrix heads;
    private readonly HeadColumns at;
    private readonly TagHead tags;
    private readonly NameHead names;
    private readonly ArcHead arcs;
    private readonly RelationHead relations;
    private readonly Stack<EncoderScratch> pool = [];

    private EncoderModel(TensorFile file, NameWords hints, DotPath path)
    {
        words = new WordEncoder(file, hints);
        layers = [.. Layers(file, path)];
        if (layers.Length == 0 || layers[0].Inputs != words.Width || layers.Skip(1).Any(l => l.Inputs != 2 * layers[0].Hidden))
        {
            throw new InvalidDataException("the recurrent layers do not fit each other or the words");
        }

        tags = new TagHead(file);
        names = new NameHead(file);
        arcs = new ArcHead(file, file["arcs.dependent"].Rows);
        relations = new RelationHead(file, file["rels.dependent"].Rows);
        (heads, at) = Heads(file, path);
        if (heads.Inputs != 2 * layers[^1].Hidden)
        {
            throw new InvalidDataException("the heads do not fit the recurrent layers");
        }
    }

    /// <summary>The labels of names: <c>O</c>, <c>B-PER</c> and so on.</summary>
    public IReadOnlyList<string> NameLabels => names.Labels;

    /// <summary>Makes the reader of a model.</summary>
    /// <param name="file">The model; matrices of real numbers are quantised.</param>
    /// <param name="hints">Words that hint at names, as in training.</param>
    /// <param name="path">The path of the products; null for the machine's best.</param>
    /// <exception cref="InvalidDataException">A tensor is missing or does not fit, or the model was trained with other features.</exception>
    public static EncoderModel Read(TensorFile file, NameWords hints, DotPath? path = null) => file.Templates == WordFeatures.Templates
        ? new EncoderModel(file, hints, path ?? DotPaths.Best)
        : throw new InvalidDataException($"the model has features {file.Templates}, not {WordFeatures.Templates}");

    /// <summary>Fills tags, features, heads and relations, and labels names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">The columns; starts and ends are read.</param>
    /// <param name="first">First token of each sentence, then the number of tokens.</param>
    /// <param name="nameLabels">For each token the place of its label in <see cref="NameLabels"/>.</param>
    public void Fill(ReadOnlySpan<char> text, TokenColumns columns, ReadOnlySpan<int> first, Span<byte> nameLabels)
    {
        var scratch = Rent();
        try
        {
            var tokens = 0;
            for (var s = 0; s + 1 < first.Length; s++)
            {
                for (var from = first[s]; from < first[s + 1]; from += LongestPiece)
                {
                    var piece = new TokenSpan(from, Math.Min(from + LongestPiece, first[s + 1]));
                    if (tokens + piece.Count > BatchTokens)
                    {
                        ReadBatch(text, columns, scratch, nameLabels);
                        tokens = 0;
                    }

                    scratch.Pieces.Add(new SentencePiece(piece, from > first[s]));
                    tokens += piece.Count;
                }
            }

            ReadBatch(text, columns, scratch, nameLabels);
        }
        finally
        {
            scratch.Pieces.Clear();
            lock (pool)
            {
                pool.Push(scratch);
            }
        }
    }

    private EncoderScratch Rent()
    {
        lock (pool)
        {
            if (pool.TryPop(out var scratch))
            {
                return scratch;
            }
        }

        return new EncoderScratch(words);
    }

    private void ReadBatch(ReadOnlySpan<char> text, TokenColumns columns, EncoderScratch scratch, Span<byte> nameLabels)
    {
        var top = ReadWords(text, columns, scratch);
        for (var p = 0; p < scratch.Pieces.Count; p++)
        {
            FillPiece(p, top, columns, scratch, nameLabels);
        }

        scratch.Pieces.Clear();
    }

    // The output of the top layer, [rows, width].
    private ReadOnlySpan<byte> ReadWords(ReadOnlySpan<char> text, TokenColumns columns, EncoderScratch scratch)
    {
        var lengths = scratch.Lengths.Room(scratch.Pieces.Count);
        for (var p = 0; p < lengths.Length; p++)
        {
            lengths[p] = scratch.Pieces[p].Tokens.Count;
        }

        var batch = scratch.Batch;
        batch.Arrange(lengths);
        var width = Math.Max(words.Width, heads.Inputs);
        var input = scratch.Input.Room(batch.RowCount * width);
        var output = scratch.Output.Room(batch.RowCount * width);
        for (var p = 0; p < lengths.Length; p++)
        {
            var start = scratch.Pieces[p].Tokens.First;
            for (var n = 0; n < lengths[p]; n++)
            {
                var form = text[columns.Starts[start + n]..columns.Ends[start + n]];
                scratch.Words.Encode(form, input.Slice(batch.Row(p, n) * words.Width, words.Width));
            }
        }

        foreach (var layer in layers)
        {
            layer.Run(batch, input, output, scratch.Lstm);
            var other = input;
            input = output;
            output = other;
        }

        return input;
    }

    private void FillPiece(int p, ReadOnlySpan<byte> top, TokenColumns columns, EncoderScratch scratch, Span<byte> nameLabels)
    {
        var (piece, isContinued) = scratch.Pieces[p];
        int count = piece.Count, size = heads.Inputs, width = heads.Width;
        var rows = scratch.Top.Room(count * size);
        for (var n = 0; n < count; n++)
        {
            top.Slice(scratch.Batch.Row(p, n) * size, size).CopyTo(rows[(n * size)..]);
        }

        var outputs = scratch.Outputs.Room(count * width);
        heads.Multiply(rows, size, outputs, width, count, isAdded: false);
        for (var n = 0; n < count; n++)
        {
            tags.Fill(outputs.Slice(n * width, width), at, columns, piece.First + n);
        }

        names.Fill(outputs, width, at.Names, nameLabels.Slice(piece.First, count), scratch.NameMemory.Room(names.MemoryFor(count)));
        var tree = columns.Heads.AsSpan(piece.First, count);
        arcs.Fill(outputs, width, at, scratch, tree);
        relations.Fill(outputs, width, at, tree, scratch, columns.Relations.AsSpan(piece.First, count));
        Place(piece, isContinued, columns, scratch);
    }

    // Heads are counted in the document from here on; later parts of a long sentence hang on the root of the first.
    private static void Place(TokenSpan piece, bool isContinued, TokenColumns columns, EncoderScratch scratch)
    {
        for (var i = piece.First; i < piece.End; i++)
        {
            if (columns.Heads[i] >= 0)
            {
                columns.Heads[i] += piece.First;
            }
            else if (isContinued)
            {
                columns.Heads[i] = scratch.SentenceRoot;
                columns.Relations[i] = DependencyRelation.Parataxis;
            }
            else
            {
                scratch.SentenceRoot = i;
            }
        }
    }

    private static IEnumerable<LstmLayer> Layers(TensorFile file, DotPath path)
    {
        var names = file.Tensors.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        for (var layer = 0; names.Contains($"lstm.{layer}.f.input"); layer++)
        {
            yield return new LstmLayer(Direction(file, $"lstm.{layer}.f", path), Direction(file, $"lstm.{layer}.b", path));
        }
    }

    private static LstmDirection Direction(TensorFile file, string name, DotPath path) => new(
        new QuantisedMatrix(file[$"{name}.input"], file[$"{name}.bias"], path),
        new QuantisedMatrix(file[$"{name}.recurrent"], null, path));

    internal static (QuantisedMatrix Matrix, HeadColumns At) Heads(TensorFile file, DotPath path)
    {
        (string Weights, string? Bias)[] parts =
        [
            ("arcs.dependent", "arcs.dependent.bias"), ("arcs.head", "arcs.head.bias"), ("rels.dependent", null), ("rels.head", null),
            ("upos.weight", "upos.bias"), ("xpos.weight", "xpos.bias"), ("feats.weight", "feats.bias"), ("names.weight", "names.bias"),
        ];
        var starts = new int[parts.Length + 1];
        for (var n = 0; n < parts.Length; n++)
        {
            starts[n + 1] = starts[n] + file[parts[n].Weights].Rows;
        }

        foreach (var head in (ReadOnlySpan<int>)[4, 5, 6, 7])
        {
            var labels = parts[head].Weights.Replace(".weight", ".labels", StringComparison.Ordinal);
            if (file[labels].Lines.Length != starts[head + 1] - starts[head])
            {
                throw new InvalidDataException($"{labels} and {parts[head].Weights} differ in number");
            }
        }

        if (starts[2] != 2 * starts[1] || starts[4] - starts[3] != starts[3] - starts[2])
        {
            throw new InvalidDataException("the vectors of dependents and heads differ in size");
        }

        var matrix = new QuantisedMatrix([.. parts.Select(p => (file[p.Weights], p.Bias is null ? null : file[p.Bias]))], path);
        return (matrix, new HeadColumns(starts[0], starts[1], starts[2], starts[3], starts[4], starts[5], starts[6], starts[7]));
    }
}
