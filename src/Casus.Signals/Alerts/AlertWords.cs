using Casus.Packs;

namespace Casus.Signals.Alerts;

/// <summary>What rules of alerts can name beside event types: figures and happenings. Read from <c>data/codebook/alert-words.tsv</c>. Immutable.</summary>
public sealed class AlertWords
{
    private const string File = "codebook/alert-words.tsv";
    private readonly SortedSet<string> figures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<EventPattern>> happenings = new(StringComparer.Ordinal);

    private AlertWords()
    {
    }

    /// <summary>The kinds of counted things, in ordinal order.</summary>
    public IReadOnlyCollection<string> Figures => figures;

    /// <summary>The happenings by their words, in ordinal order.</summary>
    public IReadOnlyCollection<string> Happenings => happenings.Keys;

    /// <summary>Reads the words.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="codebook">The codes that they may use.</param>
    /// <exception cref="InvalidDataException">The file is broken; the message names file, line and reason.</exception>
    public static AlertWords Load(DataPack pack, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(codebook);
        var table = Table.Parse(File, pack.ReadText(File), "kind", "words", "event", "mode", "cameo");
        if (table.Problems.Count > 0)
        {
            throw new InvalidDataException(table.Problems[0].ToString());
        }

        var words = new AlertWords();
        foreach (var row in table.Rows)
        {
            if (row["kind"] == "figure")
            {
                words.figures.Add(row["words"]);
                continue;
            }

            var type = codebook.FindType(row["event"]) ?? throw new InvalidDataException($"{row.Where}: there is no event type '{row["event"]}'");
            if ((row["mode"].Length > 0 && type.Mode(row["mode"]) is null) || (row["cameo"].Length > 0 && codebook.FindCameo(row["cameo"]) is null))
            {
                throw new InvalidDataException($"{row.Where}: {type.Type} has no mode '{row["mode"]}' or there is no CAMEO code '{row["cameo"]}'");
            }

            if (!words.happenings.TryGetValue(row["words"], out var patterns))
            {
                words.happenings.Add(row["words"], patterns = []);
            }

            patterns.Add(new EventPattern(type.Type, row["mode"], row["cameo"]));
        }

        return words;
    }

    /// <summary>The ways of a happening, or null when there is none with these words.</summary>
    /// <param name="words">Its words: <c>ceasefire broken</c>.</param>
    internal IReadOnlyList<EventPattern>? Happening(string words) => happenings.GetValueOrDefault(words);
}
