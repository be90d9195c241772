using Casus.Grounding.Phrases;
using Casus.Packs;

namespace Casus.Grounding.Times;

/// <summary>The words and rules of one language's time expressions. Immutable and safe to share.</summary>
public sealed class TimeLexicon
{
    private const int LongestWord = 32;
    private readonly WordIndex words;
    private readonly WordSense[][] senses; // by word number
    private readonly FieldSet[] classes, capitalClasses; // by word number: the classes of a word as it stands inside a sentence, and with a capital
    private readonly string[] pastEndings;

    private TimeLexicon(Dictionary<string, int> words, WordSense[][] senses, List<TimePattern> patterns, FeastCalendar feasts)
    {
        Feasts = feasts;
        this.words = new WordIndex(words.OrderBy(w => w.Value).Select(w => w.Key));
        this.senses = senses;
        classes = [.. senses.Select(word => FieldSet.Of([.. word.Where(s => !s.NeedsCapital).Select(s => s.Field)]))];
        capitalClasses = [.. senses.Select(word => FieldSet.Of([.. word.Select(s => s.Field)]))];
        // A past form's ending is listed with a hyphen before it: "-ed".
        pastEndings = [.. words.Keys.Where(w => w.Length > 1 && w[0] == '-' && Is(words[w], TimeField.PastCue)).Select(w => w[1..])];
        Patterns = new PatternIndex(patterns);
    }

    /// <summary>The days of feasts.</summary>
    internal FeastCalendar Feasts { get; }

    /// <summary>The patterns, by what they begin with.</summary>
    internal PatternIndex Patterns { get; }

    /// <summary>Reads <c>words.tsv</c> and <c>rules.tsv</c> below <c>languages/TAG/times</c>, and the feasts of <c>times</c>.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">The language's tag, such as <c>en</c>.</param>
    /// <exception cref="FileNotFoundException">The data lack the language's time words.</exception>
    /// <exception cref="InvalidDataException">A row is broken; the message names its file and line.</exception>
    public static TimeLexicon Load(DataPack pack, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentException.ThrowIfNullOrEmpty(language);
        string folder = $"languages/{language}/times/";
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<List<WordSense>>();
        int Number(string word)
        {
            if (!numbers.TryGetValue(word, out int id))
            {
                id = numbers.Count;
                numbers.Add(word, id);
                found.Add([]);
            }

            return id;
        }

        foreach (TableRow row in Rows(pack, folder + "words.tsv", "word", "class", "value", "case"))
        {
            found[Number(row["word"])].Add(ReadSense(row));
        }

        var patterns = new List<TimePattern>();
        foreach (TableRow row in Rows(pack, folder + "rules.tsv", "id", "pattern", "action", "with", "left", "right"))
        {
            TimeRule rule = TimeRuleReader.Read(row, patterns.Count, Number);
            foreach (PatternElement[] form in ReadPattern(row, Number))
            {
                patterns.Add(new TimePattern(rule, form));
            }
        }

        return new TimeLexicon(numbers, [.. found.Select(f => f.ToArray())], patterns, FeastCalendar.Load(pack));
    }

    /// <summary>The number of a word without regard to case and dots; -1 for a word that no rule and no table knows.</summary>
    /// <param name="form">The word.</param>
    internal int WordNumber(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestWord)
        {
            return -1;
        }

        Span<char> lower = stackalloc char[LongestWord];
        int length = 0;
        foreach (char c in form)
        {
            if (c != '.' || form.Length == 1)
            {
                lower[length++] = c switch
                {
                    '\u2019' or '\u2018' => '\'',
                    '\u2013' or '\u2010' or '\u2011' => '-',
                    _ => char.ToLowerInvariant(c),
                };
            }
        }

        return words.Find(lower[..length]);
    }

    /// <summary>The value of a word in a class; NaN when it is not of that class.</summary>
    /// <param name="word">A word number or -1.</param>
    /// <param name="field">The class.</param>
    /// <param name="isCapital">Whether the word is written with a capital here.</param>
    internal double ValueOf(int word, TimeField field, bool isCapital)
    {
        if (word >= 0)
        {
            foreach (WordSense sense in senses[word])
            {
                if (sense.Field == field && (isCapital || !sense.NeedsCapital))
                {
                    return sense.Value;
                }
            }
        }

        return double.NaN;
    }

    /// <summary>The classes that a word is of.</summary>
    /// <param name="word">A word number or -1.</param>
    /// <param name="isCapital">Whether the word is written with a capital here.</param>
    internal FieldSet Classes(int word, bool isCapital) => word < 0 ? default : isCapital ? capitalClasses[word] : classes[word];

    /// <summary>True when the word is of a class.</summary>
    /// <param name="word">A word number or -1.</param>
    /// <param name="field">The class.</param>
    internal bool Is(int word, TimeField field) => !double.IsNaN(ValueOf(word, field, isCapital: true));

    /// <summary>True when a word that no table knows ends like a past form.</summary>
    /// <param name="form">The word.</param>
    internal bool IsPastForm(ReadOnlySpan<char> form)
    {
        foreach (string ending in pastEndings)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the word is a time word only with a capital ("May", "March").</summary>
    /// <param name="word">A word number or -1.</param>
    internal bool NeedsCapital(int word) => word >= 0 && Array.Exists(senses[word], s => s.NeedsCapital);

    private static IReadOnlyList<TableRow> Rows(DataPack pack, string name, params ReadOnlySpan<string> columns)
    {
        Table table = Table.Parse(name, pack.ReadText(name), columns);
        return table.Problems.Count == 0 ? table.Rows : throw new InvalidDataException(table.Problems[0].ToString());
    }

    private static WordSense ReadSense(TableRow row)
    {
        if (!Enum.TryParse(row["class"], ignoreCase: true, out TimeField field) || field == TimeField.None)
        {
            throw new InvalidDataException($"{row.Where}: '{row["class"]}' is no class of time words");
        }

        return new WordSense(field, TimeRuleReader.ReadValue(row, row["value"]), row["case"] == "capital");
    }

    private static List<PatternElement[]> ReadPattern(TableRow row, Func<string, int> number)
    {
        try
        {
            return new TimePatternParser(row["pattern"], number).Read();
        }
        catch (FormatException ex)
        {
            throw new InvalidDataException($"{row.Where}: {ex.Message}", ex);
        }
    }
}
