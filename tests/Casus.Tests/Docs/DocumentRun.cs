using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Casus.Tests.Cli;
using Casus.Tests.Support;

namespace Casus.Tests.Docs;

/// <summary>
/// One page of the documentation, run from top to bottom in a folder of its own that has <c>samples</c> in it.
/// <list type="bullet">
/// <item>A block <c>```tsv mine.tsv</c> is a file: it is written to the folder.</item>
/// <item>A block <c>```console</c> is a session: each line that begins with <c>$ </c> is run by bash, and the lines up to the next
/// are its output, standard output and standard error as they come. A line <c>...</c> stands for lines left out.</item>
/// <item>A comment <c>&lt;!-- event AGREE told in: volunteered to act --&gt;</c> says which event the ids <c>E…</c> in the commands of
/// the next session mean: one of that type with these words in one of its sentences. It is looked up in the folder's ledger.</item>
/// </list>
/// </summary>
internal sealed partial class DocumentRun
{
    private const string LeftOut = "...";
    private const int MostShown = 3;
    private readonly string path;
    private readonly string folder;
    private readonly List<string> written = [];
    private (string Type, string Words)? wantedEvent;

    private DocumentRun(string path, string folder)
    {
        this.path = path;
        this.folder = folder;
    }

    /// <summary>Where the page and the program differ, each with file and line.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>How many commands were run.</summary>
    public int Commands { get; private set; }

    /// <summary>The page as it would be with the outputs of this run.</summary>
    public string Updated => string.Join('\n', written) + "\n";

    /// <summary>Runs a page.</summary>
    /// <param name="path">Its path below the project's root.</param>
    public static async Task<DocumentRun> RunAsync(string path)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.File("samples"), Repository.PathOf("samples"));
        var run = new DocumentRun(path, folder.Path);
        string text = await File.ReadAllTextAsync(Repository.PathOf(path));
        await run.RunAsync(text.TrimEnd('\n').Split('\n'));
        return run;
    }

    private async Task RunAsync(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            written.Add(lines[i]);
            wantedEvent = EventComment().Match(lines[i]) is { Success: true } comment ? (comment.Groups[1].Value, comment.Groups[2].Value) : wantedEvent;
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            string fence = lines[i];
            int first = i + 1;
            for (i = first; i < lines.Length && lines[i] != "```"; i++)
            {
            }

            string[] body = lines[first..i];
            if (fence == "```console")
            {
                await SessionAsync(body, first + 1);
            }
            else
            {
                WriteFile(fence, body);
                written.AddRange(body);
            }

            written.Add("```");
        }
    }

    private void WriteFile(string fence, string[] body)
    {
        if (fence.Split(' ') is [_, var name])
        {
            string file = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, string.Join('\n', body) + "\n");
        }
    }

    private async Task SessionAsync(string[] body, int line)
    {
        string? id = wantedEvent is { } wanted ? await FindEventAsync(wanted.Type, wanted.Words, line) : null;
        wantedEvent = null;
        for (int i = 0; i < body.Length;)
        {
            string command = body[i];
            int at = line + i++;
            int first = i;
            while (i < body.Length && !body[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                i++;
            }

            if (!command.StartsWith("$ ", StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{path}:{at}: a session begins with a line '$ ./casus ...', not with '{command}'");
            }

            await CommandAsync(command, body[first..i], id, at);
        }
    }

    private async Task CommandAsync(string shown, string[] expected, string? id, int line)
    {
        string command = id is null ? shown : EventId().Replace(shown, id);
        if (command != shown)
        {
            Differences.Add($"{path}:{line}: the event meant is now {id}: expected the command '{command}'");
        }

        Commands++;
        var run = await CasusProcess.BashAsync($"{{ {command[2..]}\n}} 2>&1", folder);
        string[] seen = run.Output.Length == 0 ? [] : run.Output.TrimEnd('\n').Split('\n').Select(l => l.TrimEnd()).ToArray();
        bool isSame = Matches(expected, seen);
        written.Add(command);
        written.AddRange(isSame ? expected : Abridged(expected, seen));
        if (!isSame)
        {
            Differences.Add($"{path}:{line}: {command}\n{Shown(expected, seen)}");
        }
    }

    private async Task<string?> FindEventAsync(string type, string words, int line)
    {
        var events = await CasusProcess.RunAsync(["events", "--type", type, "--json"], folder: folder);
        foreach (string row in events.Lines.Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(row);
            var mentions = json.RootElement.GetProperty("mentions").EnumerateArray();
            if (mentions.Any(m => m.GetProperty("sentence").GetString()!.Contains(words, StringComparison.Ordinal)))
            {
                return json.RootElement.GetProperty("id").GetString();
            }
        }

        Differences.Add($"{path}:{line}: the ledger holds no {type} event with a sentence that has '{words}'; see 'casus events --json'");
        return null;
    }

    // Keeps as many lines before and after "..." as the page has.
    private static string[] Abridged(string[] expected, string[] seen)
    {
        int mark = Array.IndexOf(expected, LeftOut);
        if (mark < 0)
        {
            return seen;
        }

        int after = expected.Length - mark - 1;
        return mark + after >= seen.Length ? seen : [.. seen[..mark], LeftOut, .. seen[^after..]];
    }

    private static bool Matches(string[] expected, string[] seen)
    {
        expected = Array.ConvertAll(expected, Steady);
        seen = Array.ConvertAll(seen, Steady);
        int mark = Array.IndexOf(expected, LeftOut);
        return mark < 0
            ? expected.AsSpan().SequenceEqual(seen)
            : seen.Length >= expected.Length
                && expected.AsSpan(0, mark).SequenceEqual(seen.AsSpan(0, mark))
                && expected.AsSpan(mark + 1).SequenceEqual(seen.AsSpan(seen.Length - (expected.Length - mark - 1)));
    }

    // What differs from run to run and from machine to machine: the moment, versions of the data and of .NET, what was measured.
    private static string Steady(string line) =>
        Measured().Replace(DataVersion().Replace(Moment().Replace(line, "2026-01-01 00:00:00Z"), "data 000000000000"), "0");

    // The first lines that differ; the whole is in the diff after an update.
    private static string Shown(string[] expected, string[] seen)
    {
        var text = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < Math.Max(expected.Length, seen.Length) && shown < MostShown; i++)
        {
            string page = i < expected.Length ? expected[i] : "(nothing)", program = i < seen.Length ? seen[i] : "(nothing)";
            if (page == LeftOut)
            {
                break;
            }

            if (Steady(page) != Steady(program))
            {
                text.Append(CultureInfo.InvariantCulture, $"    page:    {page}\n    program: {program}\n");
                shown++;
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    [GeneratedRegex("^<!-- event ([A-Z]+) told in: (.*) -->$")]
    private static partial Regex EventComment();

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}Z")]
    private static partial Regex Moment();

    [GeneratedRegex(@"\bdata [0-9a-f]{12}\b")]
    private static partial Regex DataVersion();

    [GeneratedRegex(@"(?<=loaded in )[0-9]+|(?<=on \.NET )[0-9.]+|[0-9]+(?= processors?$)")]
    private static partial Regex Measured();

    [GeneratedRegex(@"\bE[0-9]+\b")]
    private static partial Regex EventId();
}
