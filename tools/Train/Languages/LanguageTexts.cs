namespace Casus.Tools.Train.Languages;

/// <summary>The texts of one language by source, as tools/LanguageTexts makes them: a sentence or string a line.</summary>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Script">Name of the script in which it is told apart from others.</param>
/// <param name="Running">Lines of running text by source, in ordinal order of the sources.</param>
/// <param name="Names">Names of countries, languages and things.</param>
/// <param name="Words">Words without their frequencies.</param>
/// <param name="Common">Function words; possibly none.</param>
internal sealed record LanguageTexts(
    string Tag, string Script, SortedDictionary<string, string[]> Running, string[] Names, string[] Words, string[] Common)
{
    private static readonly string[] Lists = ["cldr", "words", "stopwords"];

    private const int Enough = 20_000; // characters of running text

    /// <summary>True when too little running text is left without the hidden source.</summary>
    public bool IsHalved { get; init; }

    /// <summary>Loads the texts of all languages of the table.</summary>
    /// <param name="folder">The folder of the texts.</param>
    /// <param name="table">tools/LanguageTexts/languages.tsv.</param>
    /// <param name="hidden">A source that is not loaded, or null; a language that has little else gets its first half.</param>
    public static List<LanguageTexts> Load(string folder, string table, string? hidden)
    {
        var rows = File.ReadLines(table).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'));
        return [.. rows.Select(row => Load(folder, row[0], row[4], hidden))];
    }

    /// <summary>The second half of some lines: what a language that is short of texts is measured on.</summary>
    public static string[] SecondHalf(string[] lines) => lines[(lines.Length / 2)..];

    private static LanguageTexts Load(string folder, string tag, string script, string? hidden)
    {
        var running = RunningLines(folder, tag, hidden);
        bool isHalved = hidden is not null && running.Values.Sum(lines => lines.Sum(l => l.Length)) < Enough;
        if (isHalved && Lines(folder, hidden!, tag) is { Length: > 1 } lines)
        {
            running.Add(hidden!, lines[..(lines.Length / 2)]);
        }

        return new LanguageTexts(tag, script, running, Lines(folder, "cldr", tag), Lines(folder, "words", tag), Lines(folder, "stopwords", tag)) { IsHalved = isHalved };
    }

    /// <summary>The lines of one source; none where it lacks the language.</summary>
    public static string[] Lines(string folder, string source, string tag)
    {
        string path = Path.Combine(folder, source, tag + ".txt");
        return File.Exists(path) ? [.. File.ReadLines(path).Where(l => l.Length > 0)] : [];
    }

    private static SortedDictionary<string, string[]> RunningLines(string folder, string tag, string? hidden)
    {
        var found = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string source in Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal))
        {
            if (source != hidden && !Lists.Contains(source) && Lines(folder, source, tag) is { Length: > 0 } lines)
            {
                found.Add(source, lines);
            }
        }

        return found;
    }
}
