using System.Text.RegularExpressions;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Docs;

/// <summary>README.md and the guide say what the program does.</summary>
public sealed partial class ReadMeTests
{
    public static TheoryData<string> Guide => [.. Documentation.Pages("guide")];

    [Fact]
    public async Task Every_session_in_the_README_is_what_the_program_prints() =>
        Assert.True(await Documentation.CheckAsync("README.md") > 0, "README.md shows no session");

    [Theory]
    [MemberData(nameof(Guide))]
    public async Task Every_session_in_the_guide_is_what_the_program_prints(string page) => await Documentation.CheckAsync(page);

    [Fact]
    public void Every_link_to_a_file_of_the_project_leads_somewhere()
    {
        var broken = new List<string>();
        string[] pages = ["README.md", "DATA-LICENSES.md", "docs/problems.md", .. Documentation.Pages("guide"), .. Documentation.Pages("formats"), .. Documentation.Pages("decisions")];
        foreach (string page in pages)
        {
            string folder = Path.GetDirectoryName(Repository.PathOf(page))!;
            foreach (Match link in Link().Matches(File.ReadAllText(Repository.PathOf(page))))
            {
                string target = link.Groups[1].Value;
                if (!Path.Exists(Path.Combine(folder, target)))
                {
                    broken.Add($"{page}: {target}");
                }
            }
        }

        Assert.True(broken.Count == 0, "links that lead nowhere:\n" + string.Join('\n', broken));
    }

    [Fact]
    public async Task Every_command_is_named_in_the_README()
    {
        var help = await Cli.CasusProcess.RunAsync(["--help"]);
        string readMe = await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken);
        var commands = help.Output[help.Output.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1)
            .Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0]).Where(c => c.Length > 0).ToList();
        Assert.Contains("read", commands);
        Assert.All(commands, command => Assert.Contains($"`{command}", readMe, StringComparison.Ordinal));
    }

    // Links inside the project only: no scheme, no anchor.
    [GeneratedRegex(@"\]\(([^):#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
