using System.Reflection;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Layout;

/// <summary>Every problem code is unique and explained in docs/problems.md.</summary>
public sealed class ProblemCodeTests
{
    [Fact]
    public void Every_code_is_used_once_and_has_its_paragraph()
    {
        var codes = typeof(Problems).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (f.Name, Code: (string)f.GetRawConstantValue()!)).ToList();
        Assert.NotEmpty(codes);
        Assert.Equal(codes.Count, codes.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count());
        string page = File.ReadAllText(Repository.PathOf("docs", "problems.md"));
        var missing = codes.Where(c => !page.Contains($"## {c.Code}", StringComparison.Ordinal) && !page.Contains($"### {c.Code}", StringComparison.Ordinal));
        Assert.Empty(missing);
    }
}
