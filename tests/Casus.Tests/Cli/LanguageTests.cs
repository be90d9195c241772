using System.Text.Json;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary>Reports in languages without an engine through the whole program: kept, searchable and marked, never coded.</summary>
public sealed class LanguageTests : IDisposable
{
    private const string French =
        "Le président du Pérou a rencontré lundi à Santiago son homologue chilien, selon le ministère des affaires étrangères. Les deux pays ont signé un accord.";

    private const string Arabic = "التقى رئيس غانا نظيره التوغولي في أكرا يوم الاثنين، ووقّع البلدان اتفاقا جديدا بشأن الحدود، بحسب بيان للرئاسة.";
    private const string Chinese = "加纳总统星期一在阿克拉会见了多哥总统，两国签署了新的边界协议。";
    private const string English = "Ghana's president met Togo's president in Accra on Monday and the two countries signed a border agreement.";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Reports_without_an_engine_are_kept_searchable_and_marked()
    {
        folder.Write("in/fr.html", $"<html lang=en><head><title>Rencontre à Santiago</title></head><body><article><p>{French}</p></article></body></html>");
        folder.Write("in/ar.txt", Arabic);
        folder.Write("in/zh.txt", Chinese);
        folder.Write("in/en.jsonl", JsonSerializer.Serialize(new { id = "en", text = English + "\n\n“" + French + "”, said the note.\n\n" + English }));
        var read = await RunAsync("read", "in", "-q");
        Assert.Equal(0, read.ExitCode);
        Assert.Contains("3 of the 4 written are in a language without an engine: kept and searchable, not coded (ar 1, fr 1, zh-Hans 1).", read.Output, StringComparison.Ordinal);
        var events = await ReadTests.ExportAsync(folder.File("ledger.db"));
        Assert.NotEmpty(events);

        Assert.StartsWith("fr ", (await RunAsync("search", "homologue", "ministère", "Santiago")).Output, StringComparison.Ordinal);
        Assert.Contains("[ar, not coded]", (await RunAsync("search", "أكرا")).Output, StringComparison.Ordinal);
        Assert.StartsWith("zh ", (await RunAsync("search", "总统")).Output, StringComparison.Ordinal);
        Assert.Equal("No reports.", (await RunAsync("search", "统总")).Output.Trim());

        var report = await RunAsync("report", "fr");
        Assert.Contains("language fr: there is no engine for it", report.Output, StringComparison.Ordinal);
        var syntax = await RunAsync("report", "ar", "--syntax");
        Assert.Equal(2, syntax.ExitCode);
        Assert.Contains("(ar)", syntax.Error, StringComparison.Ordinal);
        var doctor = await RunAsync("doctor");
        Assert.Contains("reports by language: ar 1 (1 not coded), en 1, fr 1 (1 not coded), zh-Hans 1 (1 not coded)", doctor.Output, StringComparison.Ordinal);

        var again = await RunAsync("read", "in", "-q");
        Assert.DoesNotContain("without an engine", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_writes_nothing_for_another_language_and_extract_names_it()
    {
        string input = folder.Write("in.jsonl", string.Concat(((string[])[French, Arabic, English]).Select((t, i) => JsonSerializer.Serialize(new { id = "d" + i, text = t }) + "\n")));
        var coded = await CasusProcess.RunAsync(["code", input]);
        Assert.Equal(0, coded.ExitCode);
        Assert.All(coded.Output.TrimEnd('\n').Split('\n'), line => Assert.Contains("\"doc\":\"d2\"", line, StringComparison.Ordinal));
        var extracted = await CasusProcess.RunAsync(["extract", input]);
        Assert.Equal(["fr", "ar", "en"], extracted.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("language").GetString()));
    }

    private Task<CasusRun> RunAsync(params string[] arguments) =>
        CasusProcess.RunAsync(arguments[0] is "code" ? arguments : [.. arguments, "--ledger", "ledger.db"], folder: folder.Path);
}
