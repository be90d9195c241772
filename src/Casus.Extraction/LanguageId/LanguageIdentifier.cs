using Casus.Packs;

namespace Casus.Extraction.LanguageId;

/// <summary>
/// Tells the language of a text: first its script, then, where several languages share it, by runs of letters and whole words.
/// Immutable and safe to share between threads; a call makes nothing that must be collected.
/// </summary>
public sealed partial class LanguageIdentifier
{
    /// <summary>Tag of an undetermined language.</summary>
    public const string Undetermined = "und";

    /// <summary>Where the model lies in the data.</summary>
    public const string Section = "language-id/languages.bin";

    private const int LeastLetters = 4;
    private const int Longest = 12_000; // characters; of a longer text the beginning, middle and end are read
    private const float Alone = 0.99f;  // how sure a script makes of its only language

    private readonly GramTable?[] byScript = new GramTable?[ScriptTable.Count];
    private readonly float[] calibration; // constant, times the margin, times the natural log of the number of features

    private LanguageIdentifier(IEnumerable<GramTable> tables, float[] calibration)
    {
        this.calibration = calibration;
        foreach (var table in tables)
        {
            byScript[(int)table.Script] = table;
        }

        Tags = [.. Tables.SelectMany(t => t.Tags).Order(StringComparer.Ordinal)];
    }

    /// <summary>The languages that it knows, in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; }

    internal IEnumerable<GramTable> Tables => byScript.OfType<GramTable>();

    /// <summary>Loads the shipped model.</summary>
    /// <param name="pack">The data.</param>
    /// <exception cref="FileNotFoundException">The data have no model.</exception>
    /// <exception cref="InvalidDataException">The model is broken.</exception>
    public static LanguageIdentifier Load(DataPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Read(pack.Read(Section));
    }

    /// <summary>Tells the language of a text.</summary>
    /// <param name="text">The text; tables of figures, addresses and the like count as nothing.</param>
    /// <param name="asked">BCP 47 tag of a language that the text is said to be in, or null.</param>
    public LanguageGuess Identify(ReadOnlySpan<char> text, string? asked = null)
    {
        Span<int> letters = stackalloc int[ScriptTable.Count];
        letters.Clear();
        if (text.Length <= Longest)
        {
            Count(text, letters);
        }
        else
        {
            Count(Part(text, 0), letters);
            Count(Part(text, 1), letters);
            Count(Part(text, 2), letters);
        }

        var script = Main(letters, out int count);
        if (count < LeastLetters)
        {
            return new LanguageGuess(Undetermined, 0, count, 0);
        }

        return byScript[(int)script] is { } table
            ? table.Bits == 0 ? new LanguageGuess(table.Tags[0], Alone, count, IsElsewhere(asked, table) ? Alone : 0) : Weigh(text, table, count, asked)
            : new LanguageGuess(Undetermined, 0, count, Known(asked) ? Alone : 0);
    }

    /// <summary>True when it knows the language of a tag in any script.</summary>
    /// <param name="tag">BCP 47 tag.</param>
    public bool Knows(ReadOnlySpan<char> tag)
    {
        foreach (var table in byScript)
        {
            if (table is not null && Find(table, tag) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>ISO 15924 code of the script that most letters of a text are in; <c>Zzzz</c> where there is none or it is not known.</summary>
    /// <param name="text">The text.</param>
    public string ScriptOf(ReadOnlySpan<char> text)
    {
        Span<int> letters = stackalloc int[ScriptTable.Count];
        letters.Clear();
        Count(text, letters);
        var script = Main(letters, out _);
        return byScript[(int)script] is { } table ? table.Script.ToString() : nameof(Script.Zzzz);
    }

    // The table's language that a tag names: the same tag, else the same language in this script; or -1.
    internal static int Find(GramTable table, ReadOnlySpan<char> tag)
    {
        int found = -1;
        for (int i = 0; i < table.Tags.Length; i++)
        {
            if (tag.Equals(table.Tags[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }

            found = found < 0 && LanguageTags.IsSameLanguage(tag, table.Tags[i]) ? i : found;
        }

        return found;
    }

    private static ReadOnlySpan<char> Part(ReadOnlySpan<char> text, int part) =>
        text.Slice((text.Length - (Longest / 3)) / 2 * part, Longest / 3);

    private static void Count(ReadOnlySpan<char> text, Span<int> letters)
    {
        foreach (char c in text)
        {
            letters[(int)ScriptTable.Of(c)]++;
        }
    }

    private static Script Main(ReadOnlySpan<int> letters, out int count)
    {
        var main = Script.None;
        int most = 0;
        for (int i = 1; i < letters.Length; i++)
        {
            int weight = letters[i] * ScriptTable.Weight((Script)i);
            if (weight > most)
            {
                (main, most) = ((Script)i, weight);
            }
        }

        count = most / 2;
        return main;
    }

    private LanguageGuess Weigh(ReadOnlySpan<char> text, GramTable table, int letters, string? asked)
    {
        Span<int> sums = stackalloc int[table.Width];
        sums.Clear();
        int features = text.Length <= Longest
            ? table.Add(text, sums)
            : table.Add(Part(text, 0), sums) + table.Add(Part(text, 1), sums) + table.Add(Part(text, 2), sums);
        int best = 0;
        for (int i = 1; i < table.Tags.Length; i++)
        {
            best = sums[i] > sums[best] ? i : best;
        }

        int second = best == 0 ? 1 : 0;
        for (int i = 0; i < table.Tags.Length; i++)
        {
            second = i != best && sums[i] > sums[second] ? i : second;
        }

        float unit = table.Scale / MathF.Sqrt(features);
        float refuted = 0;
        if (asked is not null)
        {
            int place = Find(table, asked);
            refuted = place >= 0 ? place == best ? 0 : Chance((sums[best] - sums[place]) * unit, features) : Known(asked) ? Alone : 0;
        }

        return new LanguageGuess(table.Tags[best], Chance((sums[best] - sums[second]) * unit, features), letters, refuted);
    }

    // Chance that a language that leads by a margin is rightly ahead.
    private float Chance(float margin, int features) =>
        1 / (1 + MathF.Exp(-(calibration[0] + (calibration[1] * margin) + (calibration[2] * MathF.Log(features)))));

    private bool IsElsewhere(string? asked, GramTable here) => asked is not null && Find(here, asked) < 0 && Knows(asked);

    private bool Known(string? asked) => asked is not null && Knows(asked);
}
