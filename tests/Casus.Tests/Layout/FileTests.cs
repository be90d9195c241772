using System.Text.RegularExpressions;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Layout;

/// <summary>What holds of every source file.</summary>
public sealed partial class FileTests
{
    private const int MostLines = 400;

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var long_ = Sources().Select(p => (Path: p, Lines: File.ReadLines(p).Count())).Where(p => p.Lines > MostLines).ToList();
        Assert.True(long_.Count == 0, "split by topic: " + string.Join(", ", long_.Select(p => $"{p.Path} ({p.Lines})")));
    }

    [Fact]
    public void The_namespace_of_a_file_is_its_folder()
    {
        var wrong = new List<string>();
        foreach (string path in Sources())
        {
            string relative = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
            string[] parts = relative.Split('/');
            // Core's words live in the root namespace; only its Packs and Json are namespaces of their own.
            string expected = parts[1] switch
            {
                "Casus.Core" when parts[2] is not ("Packs" or "Json") => "Casus",
                "Casus.Core" => "Casus." + parts[2],
                "DataCompiler" or "Train" => "Casus.Tools." + string.Join('.', parts[1..^1]),
                _ => string.Join('.', parts[1..^1]),
            };
            string? line = File.ReadLines(path).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal));
            if (line is not null && line != $"namespace {expected};")
            {
                wrong.Add($"{relative}: {line} expected namespace {expected};");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_file_of_the_shared_rooms_holds_one_type_and_is_named_after_it()
    {
        string[] rooms = ["Casus.Core", "Casus.Ledger", "Casus.Export", "Casus.Pipeline", "Casus.Cli"];
        var wrong = new List<string>();
        foreach (string path in Sources().Where(p => rooms.Any(r => p.Contains($"{Path.DirectorySeparatorChar}{r}{Path.DirectorySeparatorChar}", StringComparison.Ordinal))))
        {
            var types = File.ReadLines(path).Select(l => TypeName().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToList();
            if (types.Count > 0 && (types.Count > 1 || types[0] != Path.GetFileNameWithoutExtension(path).Split('.')[0]))
            {
                wrong.Add($"{path}: {string.Join(", ", types)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Text_files_are_UTF8_with_LF_and_name_no_machine()
    {
        string[] endings = [".cs", ".md", ".tsv", ".txt", ".rules", ".csproj", ".props", ".sql", ".jsonl", ".slnx"];
        var wrong = new List<string>();
        foreach (string path in Tracked().Where(p => endings.Contains(Path.GetExtension(p), StringComparer.Ordinal)))
        {
            byte[] bytes = File.ReadAllBytes(path);
            bool isFixture = path.Contains("/Fixtures/", StringComparison.Ordinal);
            if (!isFixture && (bytes.AsSpan().StartsWith("\uFEFF"u8) || bytes.Contains((byte)'\r')))
            {
                wrong.Add($"{path}: byte order mark or CR");
            }

            string text = System.Text.Encoding.UTF8.GetString(bytes);
            if (text.Contains("/work" + "/main", StringComparison.Ordinal) || text.Contains("/tmp" + "/w/", StringComparison.Ordinal))
            {
                wrong.Add($"{path}: a path of one machine");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Sources() => Tracked().Where(p => p.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> Tracked() => Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
        .Where(p => !p.Replace('\\', '/')[Repository.Root.Length..].Split('/').Any(f => f is "bin" or "obj" or ".git" or "artifacts" or "node_modules"))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:public|internal)[\w ]*? (?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypeName();
}
