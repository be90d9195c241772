using System.Globalization;
using Casus.Language.Encoding;
using Casus.Learning.Neural;
using Casus.Tools.Train.Encoders;

namespace Casus.Tools.Train.Words;

/// <summary>Makes the table of how words are related: WordNet's meanings, and vectors drawn together by two thesauri.</summary>
internal static class WordRelationsCommand
{
    private const int Frequent = 60_000;
    private const int Vectors = 60;
    private const int WithVector = 20_000;
    private const int WithMeanings = 40_000;
    private static readonly int[] MostSenses = [8, 4, 4];

    /// <summary>Runs <c>word-relations WORDNET-FOLDER MOBY-WORDS VECTORS.tgz OUT</c>.</summary>
    public static int Run(string wordNet, string moby, string vectorFile, string to)
    {
        var files = new WordNetFiles(wordNet);
        var vectors = WordVectors.Read(vectorFile, Frequent, new HashSet<uint>());
        var retrofit = new Retrofit(vectors);
        retrofit.Add(files);
        retrofit.Add(File.ReadLines(moby));
        float[][] drawn = retrofit.Run();
        var words = files.Senses.Keys.Select(w => (Word: w, Row: vectors.Find(WordFeatures.VectorKey(w))))
            .Where(w => w.Word.Length > 1 && char.IsAsciiLetter(w.Word[0]) && w.Row >= 0).OrderBy(w => w.Row).Take(WithMeanings).ToList();
        var keep = words.Take(WithVector).Select(w => w.Word).ToHashSet(StringComparer.Ordinal);
        words.Sort((a, b) => string.CompareOrdinal(a.Word, b.Word));
        var tensors = new List<Tensor>
        {
            Tensor.OfLines("words", words.Select(w => w.Word)),
            Tensor.OfKeys("words.class", words.Select(w => (uint)w.Row | (Fields(files, w.Word) << 16)).ToArray()),
            Tensor.OfKeys("words.vector", words.Index().Where(w => keep.Contains(w.Item.Word)).Select(w => (uint)w.Index).ToArray()),
        };
        float[] flat = Projection.Run([.. words.Where(w => keep.Contains(w.Word)).Select(w => drawn[w.Row])], Vectors).SelectMany(v => v).ToArray();
        tensors.Add(Tensor.OfBytes("vectors", keep.Count, Vectors, flat));
        tensors.AddRange(Meanings(files, words.ConvertAll(w => w.Word)));
        using var file = File.Create(to);
        new TensorFile(1, tensors).Write(file);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words.Count} words, {keep.Count} vectors, {file.Length:N0} bytes"));
        return 0;
    }

    // The fields of the first meaning as a verb (29 to 43, 0 for none), a noun (3 to 28) and an adjective, five bits each.
    private static uint Fields(WordNetFiles files, string word)
    {
        int[][] senses = files.Senses[word];
        uint Field(int c) => senses[c].Length == 0 ? 0 : (uint)files.Meanings[senses[c][0]].Field;
        uint verb = Field(0);
        return (verb == 0 ? 0 : verb - 28) | (Field(1) << 5) | (senses[2].Length > 0 ? 1u << 10 : 0);
    }

    // By word its meanings with their rank; by meaning the same in another word class, then those above and near.
    private static IEnumerable<Tensor> Meanings(WordNetFiles files, List<string> words)
    {
        var numbers = new Dictionary<int, int>();
        int Number(int meaning) => numbers.TryGetValue(meaning, out int n) ? n : numbers[meaning] = numbers.Count;
        uint[][] senses = words.Select(w => files.Senses[w].SelectMany((s, c) => s.Take(MostSenses[c]).Select((m, rank) => ((uint)Number(m) << 3) | (uint)rank)).ToArray()).ToArray();
        int[] own = [.. numbers.OrderBy(n => n.Value).Select(n => n.Key)];
        foreach (int derived in own.SelectMany(m => files.Meanings[m].Derived))
        {
            Number(derived);
        }

        int[] all = [.. numbers.OrderBy(n => n.Value).Select(n => n.Key)];
        uint[][] same = own.Select(m => files.Meanings[m].Derived.Select(d => (uint)Number(d)).ToArray()).ToArray();
        uint[][] above = all.Select(m => files.Meanings[m].Above.Select(a => (uint)Number(a)).ToArray()).ToArray();
        uint[][] near = own.Select(m => files.Meanings[m].Near.Select(a => (uint)Number(a)).ToArray()).ToArray();
        return [.. Lists("senses", senses), .. Lists("derived", same), .. Lists("above", above), .. Lists("near", near)];
    }

    // How many each has (a byte a list), and all of them one after another.
    private static IEnumerable<Tensor> Lists(string name, uint[][] lists)
    {
        uint[] counts = new uint[(lists.Length + 3) / 4];
        for (int i = 0; i < lists.Length; i++)
        {
            counts[i / 4] |= (uint)Math.Min(lists[i].Length, 255) << (8 * (i % 4));
        }

        yield return Tensor.OfKeys(name + ".counts", counts);
        yield return Tensor.OfKeys(name, lists.SelectMany(l => l.Take(255)).ToArray());
    }
}
