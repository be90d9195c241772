using System.Globalization;
using System.Security.Cryptography;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Layout;

/// <summary>eval/floors.json is sound, and nothing in it lies idle.</summary>
public sealed class FloorTests
{
    private const string Beside = "../shared/";

    public static TheoryData<string, string, string> Files =>
        [.. Floors.All.Sets.SelectMany(s => s.Value.Select(f => new TheoryDataRow<string, string, string>(s.Key, f.Key, f.Value)))];

    [Fact]
    public void Every_section_is_measured_by_a_test()
    {
        string sources = string.Concat(Directory.EnumerateFiles(Repository.PathOf("tests", "Casus.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var idle = Floors.All.Sections.Keys.Where(s => !sources.Contains($"Floors.Check(\"{s}\"", StringComparison.Ordinal));
        Assert.True(!idle.Any(), $"no test measures {string.Join(", ", idle)}");
    }

    [Fact]
    public void Every_figure_has_one_bound_that_the_last_measurement_passed()
    {
        Assert.All(Floors.All.Sections, section =>
        {
            Assert.NotEmpty(section.Value.Figures);
            Assert.NotEmpty(section.Value.About);
            Assert.Equal(section.Value.Figures.Count, section.Value.Figures.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
            Assert.All(section.Value.Figures, figure =>
            {
                Assert.True(figure.Floor is null != figure.Ceiling is null, $"{section.Key} {figure.Name}: a floor or a ceiling, not both");
                Assert.False(string.IsNullOrEmpty(figure.Unit), $"{section.Key} {figure.Name} has no unit");
                Assert.True(figure.Allows(figure.Last), string.Create(CultureInfo.InvariantCulture, $"{section.Key} {figure.Name}: last {figure.Last}, {figure.Bound}"));
            });
        });
    }

    [Fact]
    public void Every_set_is_known_and_used()
    {
        var used = Floors.All.Sections.Values.Select(s => s.Set).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(Floors.All.Sets.Keys.Order(StringComparer.Ordinal), used);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Floors_stand_for_the_data_that_were_measured(string set, string file, string sha256)
    {
        string path = file.StartsWith(Beside, StringComparison.Ordinal)
            ? Repository.Shared(file[Beside.Length..].Split('/'))
            : Repository.PathOf(file.Split('/'));
        byte[] hash = SHA256.HashData(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.True(Convert.ToHexStringLower(hash) == sha256, $"{set}: {file} is not what was measured; measure again, then change eval/floors.json");
    }
}
