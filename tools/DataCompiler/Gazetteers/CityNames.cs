namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>Which of GeoNames' other names of a place are kept: its names in all languages come without a label.</summary>
internal static class CityNames
{
    private const int LargePopulation = 100_000, SeatPopulation = 15_000;

    public static IEnumerable<string> Alternates(CityRow city, Func<string, bool> isWord)
    {
        bool isLarge = city.Population >= LargePopulation || city.Code == "PPLC";
        bool isMiddle = city.Population >= SeatPopulation || city.Code == "PPLA";
        if (!isLarge && !isMiddle)
        {
            yield break;
        }

        foreach (string name in city.Alternates)
        {
            if (IsLatin(name) && (isLarge || IsPlain(name)) && !isWord(name))
            {
                yield return name;
            }
        }
    }

    // A capital first; letters of the Latin script, apostrophes, full stops, hyphens and spaces; no airport codes.
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

        return name.Length >= 3 && hasLower && char.IsUpper(name[0]);
    }

    private static bool IsPlain(string name) => name.All(c => c < '\u0100');
}
