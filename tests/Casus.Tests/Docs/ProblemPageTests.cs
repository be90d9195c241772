using System.Reflection;
using System.Text.RegularExpressions;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Docs;

/// <summary>docs/problems.md and the codes of the program are the same list.</summary>
public sealed partial class ProblemPageTests
{
    private static readonly Dictionary<string, string> Codes = typeof(Problems).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(f => f.Name, f => (string)f.GetRawConstantValue()!);

    private static readonly string[] Folders = ["src", "tools"];

    [Fact]
    public void The_page_has_the_codes_in_order_and_no_others()
    {
        var headings = Heading().Matches(File.ReadAllText(Repository.PathOf("docs", "problems.md"))).Select(m => m.Groups[1].Value);
        Assert.Equal(Codes.Values.Order(StringComparer.Ordinal), headings);
    }

    [Fact]
    public void Every_code_is_used_somewhere()
    {
        string sources = string.Concat(Folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        Assert.All(Codes.Keys, name => Assert.Matches($@"\bProblems\.{name}\b", sources));
    }

    [GeneratedRegex("^## (CAS[0-9]{4}) .+$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
