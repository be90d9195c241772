using Casus.Language.Encoding;
using Casus.Language.Names;

namespace Casus.Tools.Train.Encoders;

/// <summary>All word forms of the corpora with their features.</summary>
/// <param name="hints">What kinds of names words hint at.</param>
/// <param name="hashedRows">Rows of the hashed table.</param>
internal sealed class WordTable(NameWords hints, int hashedRows)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, int> counts = [];

    /// <summary>The forms.</summary>
    public List<string> Forms { get; } = [];

    /// <summary>Rows of the hashed table for each form; the first is the word itself.</summary>
    public List<int[]> Rows { get; } = [];

    /// <summary>Key of each form's vector.</summary>
    public List<uint> VectorKeys { get; } = [];

    /// <summary>The number of a form, which is added where it is new.</summary>
    /// <param name="form">The form.</param>
    public int Number(string form)
    {
        if (!numbers.TryGetValue(form, out var number))
        {
            numbers[form] = number = Forms.Count;
            Forms.Add(form);
            Span<int> rows = stackalloc int[WordFeatures.MaxCount];
            var count = WordFeatures.Add(form, hints.Kinds(form), rows, hashedRows);
            Rows.Add(rows[..count].ToArray());
            VectorKeys.Add(WordFeatures.VectorKey(form));
        }

        return number;
    }

    /// <summary>Counts one occurrence in what is learned from.</summary>
    /// <param name="word">The form's number.</param>
    public void Count(int word) => counts[VectorKeys[word]] = Frequency(word) + 1;

    /// <summary>How often the word, in any case, was counted.</summary>
    /// <param name="word">The form's number.</param>
    public int Frequency(int word) => counts.GetValueOrDefault(VectorKeys[word]);
}
