using System.Globalization;

namespace Casus.Tools.Train.Words;

/// <summary>Nouns, verbs and adjectives of WordNet 3.0 in its own file format (wndb(5WN)), one-word lemmas only.</summary>
internal sealed class WordNetFiles
{
    private static readonly string[] Classes = ["verb", "noun", "adj"];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder that holds <c>data.noun</c> and its like.</param>
    public WordNetFiles(string folder)
    {
        foreach (string name in Classes)
        {
            foreach (string line in File.ReadLines(Path.Combine(folder, "data." + name)).Where(l => l[0] != ' '))
            {
                numbers[name[0] + line[..8]] = numbers.Count;
            }
        }

        foreach (string name in Classes)
        {
            foreach (string line in File.ReadLines(Path.Combine(folder, "data." + name)).Where(l => l[0] != ' '))
            {
                Meanings.Add(Read(line.Split(" | ")[0].Split(' ')));
            }

            foreach (string line in File.ReadLines(Path.Combine(folder, "index." + name)).Where(l => l[0] != ' '))
            {
                string[] cells = line.TrimEnd().Split(' ');
                int senses = int.Parse(cells[2], CultureInfo.InvariantCulture);
                if (!cells[0].Contains('_', StringComparison.Ordinal))
                {
                    Senses.TryAdd(cells[0], [[], [], []]);
                    Senses[cells[0]][Array.IndexOf(Classes, name)] = cells[^senses..].Select(c => numbers[name[0] + c]).ToArray();
                }
            }
        }
    }

    /// <summary>By lemma: the meanings as a verb, a noun and an adjective, most usual first.</summary>
    public Dictionary<string, int[][]> Senses { get; } = new(StringComparer.Ordinal);

    /// <summary>The meanings.</summary>
    public List<Meaning> Meanings { get; } = [];

    private Meaning Read(string[] cells)
    {
        int words = int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        int at = 4 + (2 * words);
        int pointers = int.Parse(cells[at], CultureInfo.InvariantCulture);
        var (same, above, near) = (new List<int>(), new List<int>(), new List<int>());
        for (int p = 0; p < pointers; p++)
        {
            string kind = cells[at + 1 + (4 * p)];
            char word = cells[at + 3 + (4 * p)][0];
            if (!numbers.TryGetValue((word == 's' ? 'a' : word) + cells[at + 2 + (4 * p)], out int other))
            {
                continue; // an adverb
            }

            (kind switch { "+" => same, "@" => above, "$" or "&" or ">" or "*" or "=" => near, _ => null })?.Add(other);
        }

        string[] lemmas = Enumerable.Range(0, words).Select(w => cells[4 + (2 * w)].Split('(')[0].ToLowerInvariant()).ToArray();
        return new Meaning(int.Parse(cells[1], CultureInfo.InvariantCulture), lemmas, [.. same.Distinct()], [.. above.Distinct()], [.. near.Distinct()]);
    }

    /// <summary>A set of words for one thing.</summary>
    /// <param name="Field">The number of the lexicographer's file: verbs of motion, nouns of acts and so on.</param>
    /// <param name="Lemmas">The words.</param>
    /// <param name="Derived">Meanings of words made of these: of the noun for a verb.</param>
    /// <param name="Above">The kinds of which this is one.</param>
    /// <param name="Near">Like, grouped, caused and entailed meanings.</param>
    internal sealed record Meaning(int Field, string[] Lemmas, int[] Derived, int[] Above, int[] Near);
}
