using System.Globalization;
using Casus.Language.Conllu;

namespace Casus.Tools.Train.Encoders;

/// <summary>
/// Names marked by hand for sentences of other corpora: a table of sentence id, first word, last word (from 1) and kind. A
/// sentence without any name stands with <c>0 0 -</c>; one that is not in the table is unknown.
/// </summary>
internal sealed class NameOverlay
{
    private readonly Dictionary<string, List<(int First, int Last, string Kind)>> names = new(StringComparer.Ordinal);

    /// <summary>Reads tables.</summary>
    /// <param name="paths">The files.</param>
    public static NameOverlay Read(IEnumerable<string> paths)
    {
        var overlay = new NameOverlay();
        foreach (var path in paths)
        {
            foreach (var line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'))
            {
                overlay.Add(line.Split('\t'), path);
            }
        }

        return overlay;
    }

    /// <summary>The sentence with its names in MISC; as it is where the tables do not know it.</summary>
    /// <param name="sentence">The sentence.</param>
    public ConlluSentence Apply(ConlluSentence sentence)
    {
        if (sentence.Comment("sent_id") is not { } id || !names.TryGetValue(id, out var found))
        {
            return sentence;
        }

        var rows = sentence.Rows.Select(r => r with { Misc = string.Join('|', r.Misc.Split('|').Where(m => !m.StartsWith("NE=", StringComparison.Ordinal)).DefaultIfEmpty("_")) }).ToArray();
        foreach (var (first, last, kind) in found)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i].IsWord && int.Parse(rows[i].Id, CultureInfo.InvariantCulture) is var n && n >= first && n <= last)
                {
                    rows[i] = rows[i] with { Misc = $"NE={(n == first ? "B" : "I")}-{kind}" };
                }
            }
        }

        var comments = sentence.Comments.Where(c => !c.StartsWith("# ne =", StringComparison.Ordinal)).Append("# ne = casus");
        return new ConlluSentence([.. comments], rows);
    }

    private void Add(string[] fields, string path)
    {
        if (fields.Length != 4)
        {
            throw new InvalidDataException($"{path}: '{string.Join(' ', fields)}' has {fields.Length} columns, not 4");
        }

        if (!names.TryGetValue(fields[0], out var list))
        {
            names[fields[0]] = list = [];
        }

        if (fields[3] != "-")
        {
            list.Add((int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture), fields[3]));
        }
    }
}
