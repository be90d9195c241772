using System.Xml.Linq;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Layout;

/// <summary>Rooms meet only in Core's types: the project files may reference only along the lines of the design.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Rooms = ["Sources", "Extraction", "Language", "Grounding", "Coding", "Resolution"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Learning"] = [],
        ["Sources"] = ["Core", "Learning"],
        ["Extraction"] = ["Core", "Learning"],
        ["Language"] = ["Core", "Learning"],
        ["Grounding"] = ["Core", "Learning"],
        ["Coding"] = ["Core", "Learning"],
        ["Resolution"] = ["Core", "Learning"],
        ["Signals"] = ["Core"],
        ["Ledger"] = ["Core"],
        ["Export"] = ["Core"],
        ["Ledger.Sqlite"] = ["Core", "Ledger"],
        ["Pipeline"] = ["Core", "Learning", "Ledger", .. Rooms],
        ["Cli"] = ["Core", "Pipeline", "Signals", "Ledger", "Export", "Ledger.Sqlite"],
    };

    // A third-party package belongs to one room.
    private static readonly Dictionary<string, string> PackageOwners = new(StringComparer.Ordinal)
    {
        ["AngleSharp"] = "Extraction",
        ["CsvHelper"] = "Export",
        ["MimeKit"] = "Sources",
        ["Polly.Core"] = "Signals",
        ["ZstdSharp.Port"] = "Sources",
        ["Microsoft.Data.Sqlite"] = "Ledger.Sqlite",
        ["SQLitePCLRaw.bundle_e_sqlite3"] = "Ledger.Sqlite",
        ["System.CommandLine"] = "Cli",
        ["Spectre.Console"] = "Cli",
    };

    [Fact]
    public void Every_project_references_only_what_its_room_may()
    {
        foreach (var (room, path) in Projects())
        {
            Assert.True(Allowed.TryGetValue(room, out var allowed), $"{path}: the room '{room}' is not in the design; add it to {nameof(ReferenceTests)} on purpose");
            foreach (string reference in Includes(path, "ProjectReference"))
            {
                string name = Path.GetFileNameWithoutExtension(reference);
                if (room == "Cli" && name == "DataCompiler")
                {
                    continue; // a build step, not a reference to its code
                }

                name = name["Casus.".Length..];
                Assert.True(allowed.Contains(name), $"{path}: Casus.{room} may not reference Casus.{name}; rooms meet in Casus.Core only");
            }
        }
    }

    [Fact]
    public void Every_package_belongs_to_one_room()
    {
        foreach (var (room, path) in Projects())
        {
            foreach (string package in Includes(path, "PackageReference"))
            {
                Assert.True(PackageOwners.TryGetValue(package, out string? owner) && owner == room,
                    $"{path}: the package {package} belongs to {(owner is null ? "no room yet" : "Casus." + owner)}");
            }
        }
    }

    [Fact]
    public void Every_project_is_in_the_solution_and_takes_versions_from_one_file()
    {
        string solution = File.ReadAllText(Repository.PathOf("Casus.slnx"));
        var all = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(all);
        foreach (string path in all)
        {
            string relative = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
            Assert.Contains(relative, solution, StringComparison.Ordinal);
            Assert.DoesNotContain("Version=\"", string.Concat(XDocument.Load(path).Descendants("PackageReference")), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Room, string Path)> Projects() => Directory
        .EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(p => (Path.GetFileNameWithoutExtension(p)["Casus.".Length..], p));

    private static IEnumerable<string> Includes(string path, string element) =>
        XDocument.Load(path).Descendants(element).Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'));
}
