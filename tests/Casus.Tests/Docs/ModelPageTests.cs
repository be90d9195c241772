using System.Text.RegularExpressions;
using Casus.Learning.Neural;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Docs;

/// <summary>docs/formats/model.md names the tensors of the models that are shipped, and their kinds.</summary>
public sealed partial class ModelPageTests
{
    [Fact]
    public void The_tensors_of_the_shipped_encoders_are_those_of_the_page()
    {
        var paths = Directory.EnumerateFiles(Repository.PathOf("data", "languages"), "encoder.bin", SearchOption.AllDirectories).ToList();
        Assert.SkipUnless(paths.Count > 0, "no language ships an encoder.bin");
        var documented = Documented();
        Assert.All(paths, path =>
        {
            var file = TensorFile.Read(File.ReadAllBytes(path));
            Assert.Equal(
                documented.Keys.Order(StringComparer.Ordinal),
                file.Tensors.Select(t => Layer().Replace(t.Name, ".N.")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            Assert.All(file.Tensors, t => Assert.Equal((t.Name, documented[Layer().Replace(t.Name, ".N.")]), (t.Name, t.Kind)));
        });
    }

    // Name and kind of each tensor in the table's rows; a row may name several tensors and as many kinds, or one kind for all.
    private static Dictionary<string, TensorKind> Documented()
    {
        var found = new Dictionary<string, TensorKind>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Repository.PathOf("docs", "formats", "model.md")))
        {
            string[] cells = line.Split('|');
            var names = cells.Length == 6 ? TensorName().Matches(cells[1]).Select(m => m.Groups[1].Value).ToList() : [];
            var kinds = names.Count > 0 ? cells[2].Split(',', StringSplitOptions.TrimEntries).Select(Kind).ToList() : [];
            for (int n = 0; n < names.Count; n++)
            {
                found.Add(names[n], kinds[Math.Min(n, kinds.Count - 1)]);
            }
        }

        return found;
    }

    private static TensorKind Kind(string word) => Enum.TryParse<TensorKind>(word, ignoreCase: true, out var kind)
        ? kind
        : throw new InvalidDataException($"docs/formats/model.md: '{word}' is no kind of tensor");

    [GeneratedRegex("`([a-zN.]+)`")]
    private static partial Regex TensorName();

    [GeneratedRegex(@"\.[0-9]+\.")]
    private static partial Regex Layer();
}
