using Casus.Learning.Neural;
using Casus.Packs;

namespace Casus.Resolution.Words;

/// <summary>
/// How the words of a language are related: what meanings a word has, which meanings are the same thing in another word class
/// or a kind of another, and a vector that is near those of like words. Immutable and safe to share.
/// </summary>
public sealed class WordRelations
{
    private const float Derived = 0.9f, DerivedAbove = 0.5f, Wider = 0.7f;
    private const int RankBits = 3;
    private readonly Dictionary<string, int> numbers;
    private readonly uint[] classes;
    private readonly int[] vectorOf;
    private readonly float[] vectors; // [words with a vector, width], each of length one
    private readonly NumberLists senses, derived, above, near;

    private WordRelations(TensorFile file)
    {
        string[] words = file["words"].Lines;
        numbers = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            numbers[words[i]] = i;
        }

        classes = file["words.class"].Keys.ToArray();
        (Width, vectors) = (file["vectors"].Columns, UnitRows(file["vectors"]));
        vectorOf = Enumerable.Repeat(-1, words.Length).ToArray();
        uint[] with = file["words.vector"].Keys.ToArray();
        for (int row = 0; row < with.Length; row++)
        {
            vectorOf[with[row]] = row;
        }

        (senses, derived) = (new NumberLists(file, "senses"), new NumberLists(file, "derived"));
        (above, near) = (new NumberLists(file, "above"), new NumberLists(file, "near"));
    }

    /// <summary>Numbers of a vector.</summary>
    public int Width { get; }

    /// <summary>Loads the table of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">Tag of the language.</param>
    /// <exception cref="InvalidDataException">The table is not there or broken.</exception>
    public static WordRelations Load(DataPack pack, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        string name = $"languages/{language}/models/word-relations.bin";
        return pack.Has(name) ? new WordRelations(TensorFile.Read(pack.Read(name))) : throw new InvalidDataException($"{name} is missing.");
    }

    /// <summary>The number of a word; -1 for one that the table does not hold.</summary>
    /// <param name="lemma">Its lemma in small letters.</param>
    public int Find(string lemma) => numbers.GetValueOrDefault(lemma, -1);

    /// <summary>How rare a word is: the natural log of its rank by frequency, 0 for the most frequent; 11.5 for one that is not known.</summary>
    /// <param name="word">The word's number, or -1.</param>
    public float Rarity(int word) => word < 0 ? 11.5f : MathF.Log(1 + (classes[word] & 0xffff));

    /// <summary>The field of the word's first meaning as a verb (1 to 15) or, when it is no verb or not used as one, as a noun (17 to 44); 0 for neither.</summary>
    /// <param name="word">The word's number, or -1.</param>
    /// <param name="isVerb">True when it is used as a verb.</param>
    public int Field(int word, bool isVerb)
    {
        uint fields = word < 0 ? 0 : classes[word] >> 16;
        int verb = (int)(fields & 31), noun = (int)((fields >> 5) & 31);
        noun = noun == 0 ? 0 : noun + 14;
        return isVerb ? (verb > 0 ? verb : noun) : (noun > 0 ? noun : verb);
    }

    /// <summary>The word's vector, of length one; empty for a word without.</summary>
    /// <param name="word">The word's number, or -1.</param>
    public ReadOnlySpan<float> Vector(int word) => word < 0 || vectorOf[word] < 0 ? [] : vectors.AsSpan(vectorOf[word] * Width, Width);

    /// <summary>The meanings of a word and those around them.</summary>
    /// <param name="word">The word's number, or -1.</param>
    public WordMeanings Meanings(int word)
    {
        var (own, wide) = (new SortedDictionary<int, float>(), new SortedDictionary<int, float>());
        foreach (uint sense in word < 0 ? [] : senses[word])
        {
            int meaning = (int)(sense >> RankBits);
            float weight = 1 / MathF.Sqrt(1 + (sense & ((1 << RankBits) - 1)));
            Raise(own, meaning, weight);
            foreach (uint other in derived[meaning])
            {
                Raise(own, (int)other, Derived * weight);
                RaiseAll(wide, above[(int)other], DerivedAbove * weight);
            }

            RaiseAll(wide, above[meaning], Wider * weight);
            RaiseAll(wide, near[meaning], Wider * weight);
        }

        foreach (var (meaning, weight) in own)
        {
            Raise(wide, meaning, weight);
        }

        return new WordMeanings(own, wide);
    }

    private static void RaiseAll(SortedDictionary<int, float> weights, ReadOnlySpan<uint> meanings, float weight)
    {
        foreach (uint meaning in meanings)
        {
            Raise(weights, (int)meaning, weight);
        }
    }

    private static void Raise(SortedDictionary<int, float> weights, int meaning, float weight) =>
        weights[meaning] = Math.Max(weights.GetValueOrDefault(meaning), weight);

    private static float[] UnitRows(Tensor tensor)
    {
        int width = tensor.Columns;
        var bytes = tensor.Bytes;
        float[] rows = new float[bytes.Length];
        for (int start = 0; start < rows.Length; start += width)
        {
            float squares = 0;
            for (int i = start; i < start + width; i++)
            {
                squares += bytes[i] * bytes[i];
            }

            float scale = squares == 0 ? 0 : 1 / MathF.Sqrt(squares);
            for (int i = start; i < start + width; i++)
            {
                rows[i] = bytes[i] * scale;
            }
        }

        return rows;
    }
}
