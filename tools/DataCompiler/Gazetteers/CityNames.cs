using System.Text.Json;
using Casus.Grounding.Places;
using Casus.Packs;

namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>
/// Which of GeoNames' other names of a place are kept: its names in all languages come without a label. Kept are those in the Latin
/// script of places of 100,000 people and more and of capitals, and those in the letters of Western Europe of places of 15,000 and of
/// seats of first order; not the usual name with another ending, as other languages decline it, nor what is a word or a given name.
/// </summary>
internal sealed class CityNames
{
    private const int LargePopulation = 100_000, MiddlePopulation = 15_000, MaxEnding = 3;
    private readonly HashSet<string> words;

    /// <summary>Reads the words and the given names.</summary>
    /// <param name="packages">The folder <c>node_modules</c>.</param>
    /// <param name="pack">The data.</param>
    public CityNames(string packages, DataPack pack)
    {
        string list = Path.Combine(packages, "an-array-of-english-words", "index.json");
        words = [.. JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(list)) ?? []];
        foreach (var (file, column) in new[] { ("given-names.tsv", "name"), ("name-words.tsv", "word") })
        {
            string path = $"languages/en/{file}";
            words.UnionWith(Table.Parse(path, pack.ReadText(path), column).Rows.Where(r => r["kind"] is "" or "given").Select(r => r[column].ToLowerInvariant()));
        }
    }

    /// <summary>The kept names of a place.</summary>
    /// <param name="city">The place.</param>
    public IEnumerable<string> Alternates(CityRow city)
    {
        bool isLarge = city.Population >= LargePopulation || city.Code == "PPLC";
        bool isMiddle = city.Population >= MiddlePopulation || city.Code == "PPLA";
        string[] known = [Fold(city.Name), Fold(city.Ascii)];
        return !isLarge && !isMiddle ? [] : city.Alternates.Where(n =>
            IsLatin(n) && (isLarge || IsPlain(n)) && !words.Contains(n.ToLowerInvariant()) && !known.Any(k => IsDeclined(Fold(n), k)));
    }

    // "Woroneschas" beside "Woronesch": short names may be names of their own.
    private static bool IsDeclined(string name, string known)
    {
        int shared = name.AsSpan().CommonPrefixLength(known);
        return shared >= 4 && shared >= known.Length - 1 && name.Length - shared is > 0 and <= MaxEnding && !name.AsSpan(shared).Contains(' ');
    }

    // A capital first; letters of the Latin script, apostrophes, full stops, hyphens and spaces; no airport codes, no soft signs.
    private static bool IsLatin(string name)
    {
        bool hasLower = false;
        foreach (char c in name)
        {
            bool isLatin = c is ' ' or '-' or '\'' or '’' or '.' || (char.IsLetter(c) && (c < '\u0250' || c is >= '\u1e00' and < '\u1f00'));
            if (!isLatin)
            {
                return false;
            }

            hasLower |= char.IsLower(c);
        }

        return name.Length >= 3 && hasLower && char.IsUpper(name[0]) && !name.EndsWith('\'') && !name.Contains("' ", StringComparison.Ordinal);
    }

    private static bool IsPlain(string name) => name.All(c => c < '\u0100');

    private static string Fold(string name) => ToponymTableBuilder.Fold(NameFold.Normal(name));
}
