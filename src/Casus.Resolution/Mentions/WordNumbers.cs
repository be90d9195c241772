using Casus.Resolution.Words;

namespace Casus.Resolution.Mentions;

/// <summary>Numbers for the words of one question, known to the language's table or not. Not thread-safe.</summary>
/// <param name="relations">How words are related.</param>
/// <param name="families">Words that tell one kind of act.</param>
internal sealed class WordNumbers(WordRelations relations, ActFamilies families)
{
    private const float Common = 4.5f, Least = 0.2f;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly List<int> known = [];
    private readonly Dictionary<int, WordMeanings> meanings = [];

    /// <summary>How words are related.</summary>
    public WordRelations Relations => relations;

    /// <summary>Words that tell one kind of act.</summary>
    public ActFamilies Families => families;

    /// <summary>The number of a word; a new one for a new word.</summary>
    public int Of(string word)
    {
        if (!numbers.TryGetValue(word, out int number))
        {
            number = numbers[word] = words.Count;
            words.Add(word);
            known.Add(relations.Find(word));
        }

        return number;
    }

    /// <summary>The word.</summary>
    public string Word(int number) => words[number];

    /// <summary>The word's number in the table; -1 for none.</summary>
    public int Known(int number) => known[number];

    /// <summary>The word's vector; empty for none.</summary>
    public ReadOnlySpan<float> Vector(int number) => relations.Vector(known[number]);

    /// <summary>How much it weighs that a word stands in two places.</summary>
    public float Weight(int number) => Math.Max(Least, relations.Rarity(known[number]) - Common);

    /// <summary>The word's meanings.</summary>
    public WordMeanings Meanings(int number)
    {
        if (!meanings.TryGetValue(number, out var found))
        {
            found = meanings[number] = relations.Meanings(known[number]);
        }

        return found;
    }

    /// <summary>The numbers of words, ascending and each once.</summary>
    public int[] Set(IEnumerable<string> of) => [.. of.Select(Of).Distinct().Order()];

    /// <summary>How alike two words are by their vectors, -1 to 1; not a number when one has none.</summary>
    public float Likeness(int a, int b) => WordVector.Dot(Vector(a), Vector(b));

    /// <summary>The mean of the vectors of words, of length one; empty when none has one.</summary>
    public float[] Mean(ReadOnlySpan<int> of)
    {
        float[] sum = new float[relations.Width];
        bool isAny = false;
        foreach (int number in of)
        {
            var vector = Vector(number);
            isAny |= !vector.IsEmpty;
            for (int i = 0; i < vector.Length; i++)
            {
                sum[i] += vector[i];
            }
        }

        return isAny ? WordVector.Unit(sum) : [];
    }
}
