using System.Globalization;
using System.Text;
using Casus.Extraction.LanguageId;

namespace Casus.Tools.Train.Languages;

/// <summary>How often the language of a piece of text is found, by length of the piece.</summary>
internal static class LanguageScores
{
    /// <summary>Characters of the pieces.</summary>
    public static readonly int[] Lengths = [30, 100, 300, 1000];

    /// <summary>Pieces of a text of about a length, cut between words, side by side; none where the text is shorter.</summary>
    public static IEnumerable<string> Pieces(IEnumerable<string> lines, int length)
    {
        var piece = new StringBuilder();
        foreach (string line in lines)
        {
            // Scripts that write no spaces are cut anywhere.
            foreach (string word in line.Split(' ').SelectMany(w => w.Length <= length ? [w] : w.Chunk(length).Select(c => new string(c))))
            {
                piece.Append(piece.Length > 0 ? " " : "").Append(word);
                if (piece.Length >= length)
                {
                    yield return piece.ToString();
                    piece.Clear();
                }
            }
        }
    }

    /// <summary>The share found right of the pieces of one length, and what was found instead.</summary>
    public static (double Share, int Count, Dictionary<string, int> Wrong) Measure(LanguageIdentifier identifier, string tag, IEnumerable<string> lines, int length)
    {
        int right = 0, count = 0;
        var wrong = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string piece in Pieces(lines, length))
        {
            string found = identifier.Identify(piece).Tag;
            count++;
            right += found == tag ? 1 : 0;
            if (found != tag)
            {
                wrong[found] = wrong.GetValueOrDefault(found) + 1;
            }
        }

        return (count == 0 ? double.NaN : (double)right / count, count, wrong);
    }

    /// <summary>Prints a table: a language a row, a length a column, and what was taken for what at the second length.</summary>
    public static void Print(LanguageIdentifier identifier, IReadOnlyList<(string Tag, string[] Lines)> texts)
    {
        double[] sums = new double[Lengths.Length];
        int[] counts = new int[Lengths.Length];
        Console.WriteLine("| language | " + string.Join(" | ", Lengths) + " | taken for |\n| --- |" + string.Concat(Lengths.Select(_ => " ---: |")) + " --- |");
        foreach (var (tag, lines) in texts)
        {
            var row = Lengths.Select(l => Measure(identifier, tag, lines, l)).ToList();
            var taken = row[1].Wrong.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(3).Select(w => $"{w.Key} {w.Value}/{row[1].Count}");
            Console.WriteLine($"| {tag} | {string.Join(" | ", row.Select(r => Percent(r.Share)))} | {string.Join(", ", taken)} |");
            for (int i = 0; i < row.Count; i++)
            {
                sums[i] += double.IsNaN(row[i].Share) ? 0 : row[i].Share;
                counts[i] += double.IsNaN(row[i].Share) ? 0 : 1;
            }
        }

        Console.WriteLine($"| mean of languages | {string.Join(" | ", sums.Select((s, i) => Percent(s / counts[i])))} | |");
    }

    private static string Percent(double share) => double.IsNaN(share) ? "" : (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
