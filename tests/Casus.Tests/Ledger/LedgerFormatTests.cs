using System.Globalization;
using System.Text.RegularExpressions;
using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Conformance;
using Casus.Ledger.Sqlite;
using Casus.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Casus.Tests.Ledger;

/// <summary>docs/formats/ledger.md says what the file holds: its SQL runs, and it names every table and column.</summary>
public sealed partial class LedgerFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string Page => File.ReadAllText(Repository.PathOf("docs", "formats", "ledger.md"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_question_runs_and_prints_what_the_page_says()
    {
        using var connection = await LedgerAsync();
        var blocks = Blocks().Matches(Page);
        Assert.NotEmpty(blocks);
        foreach (Match block in blocks)
        {
            var lines = Rows(connection, block.Groups["sql"].Value);
            Assert.NotEmpty(lines);
            if (block.Groups["output"].Success)
            {
                Assert.Equal(block.Groups["output"].Value.TrimEnd('\n'), string.Join('\n', lines));
            }
        }
    }

    [Fact]
    public async Task Every_table_and_column_is_named()
    {
        using var connection = await LedgerAsync();
        var sections = Regex.Split(Page, "^### ", RegexOptions.Multiline).Skip(1).ToDictionary(s => s[..s.IndexOf('\n', StringComparison.Ordinal)], s => s, StringComparer.Ordinal);
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'report_words_%'");
        Assert.Equal(tables.Order(StringComparer.Ordinal), sections.Keys.Order(StringComparer.Ordinal));
        foreach (string table in tables)
        {
            var unnamed = Rows(connection, $"SELECT name FROM pragma_table_info('{table}')")
                .Where(column => !sections[table].Contains($"`{column}`", StringComparison.Ordinal));
            Assert.True(!unnamed.Any(), $"{table}: {string.Join(", ", unnamed)}");
        }
    }

    private async Task<SqliteConnection> LedgerAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        string ledger = folder.File("casus.db");
        await using (var store = await SqliteLedgerStore.OpenAsync(ledger, LedgerAccess.Write, stop))
        {
            var (a, b) = (Samples.Report("a"), Samples.Report("b"));
            await store.AppendAsync(new AppendReport(Samples.Stamp, a, []), stop);
            await store.AppendAsync(new AppendReport(Samples.Stamp, b, ["S1"]), stop);
            await store.AppendAsync(new AppendReport(Samples.Stamp, Samples.Report("c", "First words."), []), stop);
            await store.AppendAsync(new AppendReport(Samples.Stamp, Samples.Report("c", "Corrected words."), []), stop);
            await store.AppendAsync(new AppendResolution(Samples.Stamp, new StoryResolution("S1", [Samples.Event(a), Samples.Event(b)], [], [])), stop);
            var joined = Samples.Event(a, b) with { Id = "E1" };
            await store.AppendAsync(new AppendResolution(Samples.Stamp, new StoryResolution("S1", [joined], [new("E2", "E1")], [])), stop);
        }

        var connection = new SqliteConnection($"Data Source={ledger};Pooling=False;Mode=ReadOnly");
        connection.Open();
        return connection;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return lines;
    }

    [GeneratedRegex("```sql\n(?<sql>.*?)```\n(```output\n(?<output>.*?)```)?", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
