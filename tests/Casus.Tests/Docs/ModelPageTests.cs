using System.Text.RegularExpressions;
using Casus.Learning.Neural;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Docs;

/// <summary>docs/formats/model.md names the tensors of the models that are shipped, and their kinds.</summary>
public sealed partial class ModelPageTests
{
    [Theory]
    [InlineData("encoder.bin")]
    [InlineData("relations.bin")]
    public void The_tensors_of_the_shipped_models_are_those_of_the_page(string model)
    {
        var paths = Directory.EnumerateFiles(Repository.PathOf("data", "languages"), model, SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(paths);
        var documented = Documented(model);
        Assert.All(paths, path =>
        {
            var file = TensorFile.Read(File.ReadAllBytes(path));
            Assert.Equal(
                documented.Keys.Order(StringComparer.Ordinal),
                file.Tensors.Select(t => Layer().Replace(t.Name, ".N.")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            Assert.All(file.Tensors, t => Assert.Equal((t.Name, documented[Layer().Replace(t.Name, ".N.")]), (t.Name, t.Kind)));
        });
    }

    // Name and kind of each tensor in the rows of the model's table; a row may name several tensors and as many kinds, or one kind for all.
    private static Dictionary<string, TensorKind> Documented(string model)
    {
        var section = File.ReadLines(Repository.PathOf("docs", "formats", "model.md"))
            .SkipWhile(line => line != $"### The tensors of `{model}`").Skip(1).TakeWhile(line => !line.StartsWith('#'));
        var found = new Dictionary<string, TensorKind>(StringComparer.Ordinal);
        foreach (string line in section)
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
