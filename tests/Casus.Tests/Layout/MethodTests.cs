using System.Text.RegularExpressions;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Layout;

/// <summary>Sizes that keep code readable. The lists of exceptions only shrink.</summary>
public sealed partial class MethodTests
{
    private const int MostLines = 40;
    private const int MostParameters = 6;

    // Longer than 40 lines, with the reason.
    private static readonly string[] LongMethods = [];

    [Fact]
    public void No_method_is_longer_than_40_lines()
    {
        var found = new List<string>();
        foreach (string path in Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            {
                continue;
            }

            found.AddRange(LongIn(path));
        }

        Assert.True(found.Count == 0, "split: " + string.Join(", ", found));
    }

    [Fact]
    public void No_public_method_has_more_than_six_parameters()
    {
        var found = Assemblies.All
            .SelectMany(a => a.GetExportedTypes())
            .SelectMany(t => t.GetMethods())
            .Where(m => m.GetParameters().Length > MostParameters && m.DeclaringType!.Assembly == m.Module.Assembly && !m.IsSpecialName)
            .Where(m => m.Name is not ("Deconstruct" or "<Clone>$") && m.DeclaringType!.Namespace!.StartsWith("Casus", StringComparison.Ordinal))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");
        Assert.Empty(found);
    }

    // Every file is formatted alike: a member's body begins with a brace at four, eight ... columns and ends with one below it.
    private static IEnumerable<string> LongIn(string path)
    {
        string[] lines = File.ReadAllLines(path);
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i] is not ("    {" or "        {") || !Signature().IsMatch(SignatureBefore(lines, i)))
            {
                continue;
            }

            int end = Array.IndexOf(lines, lines[i].Replace('{', '}'), i);
            string name = Signature().Match(SignatureBefore(lines, i)).Groups[1].Value;
            if (end - i - 1 > MostLines && !LongMethods.Contains($"{Path.GetFileName(path)}:{name}", StringComparer.Ordinal))
            {
                yield return $"{Path.GetFileName(path)}:{name} ({end - i - 1} lines)";
            }
        }
    }

    // The lines of a signature that is broken over several lines, joined.
    private static string SignatureBefore(string[] lines, int brace)
    {
        int indent = lines[brace].Length - 1;
        int first = brace - 1;
        while (first > 0 && lines[first].Length > indent && lines[first][indent] == ' ')
        {
            first--;
        }

        return string.Join(' ', lines[first..brace].Select(l => l.Trim()));
    }

    [GeneratedRegex(@"^(?!.*\b(?:class|record|struct|interface|enum|switch|if|for|foreach|while|using|lock|else|namespace)\b[^(]*\()[\w<>\[\],?.\s()]*?\b(\w+)(?:<[\w, ]+>)?\(", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Signature();
}
