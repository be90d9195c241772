using System.Globalization;

namespace Casus.Tools.Train.Relations;

/// <summary>Accuracy and F1 over events and quads.</summary>
internal sealed class RelationScores
{
    private readonly Casus.Codebook codebook;
    private readonly List<(string Gold, string Found)> pairs = [];

    public RelationScores(Casus.Codebook codebook) => this.codebook = codebook;

    /// <summary>Takes an answer.</summary>
    /// <param name="gold">The right event.</param>
    /// <param name="found">The event found.</param>
    public void Add(string gold, string found) => pairs.Add((gold, found));

    /// <summary>One line: accuracy, macro-F1 over events, macro-F1 over quads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"accuracy {Accuracy(pairs):F4}  macro-F1 {Macro(pairs):F4}  quad macro-F1 {Macro([.. pairs.Select(p => (Quad(p.Gold), Quad(p.Found)))]):F4}  ({pairs.Count} rows)");

    /// <summary>A line for each event: precision, recall, F1, number.</summary>
    public IEnumerable<string> Table() => pairs.Select(p => p.Gold).Distinct().Order(StringComparer.Ordinal).Select(label =>
    {
        var (right, gold, found) = Counts(pairs, label);
        string wrong = string.Join(", ", pairs.Where(p => p.Gold == label && p.Found != label).CountBy(p => p.Found).OrderByDescending(p => p.Value).Take(4).Select(p => $"{p.Key} {p.Value}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"  {label,-10} P {right / Math.Max(found, 1):F3}  R {right / gold:F3}  F1 {2 * right / (gold + found):F3}  n {gold,3}  missed as {wrong}");
    });

    private static double Accuracy(List<(string Gold, string Found)> pairs) => pairs.Count(p => p.Gold == p.Found) / (double)pairs.Count;

    private static double Macro(List<(string Gold, string Found)> pairs) => pairs.Select(p => p.Gold).Distinct().Average(label =>
    {
        var (right, gold, found) = Counts(pairs, label);
        return 2 * right / (gold + found);
    });

    private static (double Right, double Gold, double Found) Counts(List<(string Gold, string Found)> pairs, string label) =>
        (pairs.Count(p => p.Gold == label && p.Found == label), pairs.Count(p => p.Gold == label), pairs.Count(p => p.Found == label));

    // Giving ground counts as material cooperation in these sets.
    private string Quad(string label) => (label == "YIELD" ? 2 : codebook.FindType(label)?.Quad ?? 0).ToString(CultureInfo.InvariantCulture);
}
