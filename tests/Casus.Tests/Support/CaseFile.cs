using Casus.Packs;
using Xunit;

namespace Casus.Tests.Support;

/// <summary>
/// A table of cases in <c>Cases/</c> beside the tests of a room: TSV with a header row. A failure is named by file and line.
/// </summary>
internal static class CaseFile
{
    /// <summary>Runs a check on every row; all failing rows are reported together.</summary>
    /// <param name="name">Path below <c>tests/Casus.Tests</c>.</param>
    /// <param name="check">Gives null when the row is as expected, else what was seen.</param>
    /// <param name="columns">The columns that must be there.</param>
    public static void Check(string name, Func<TableRow, string?> check, params ReadOnlySpan<string> columns)
    {
        string path = Repository.PathOf("tests", "Casus.Tests", name);
        var table = Table.Parse(name, File.ReadAllText(path), columns);
        Assert.Empty(table.Problems);
        Assert.NotEmpty(table.Rows);
        var failures = new List<string>();
        foreach (var row in table.Rows)
        {
            if (check(row) is { } seen)
            {
                failures.Add($"{row.Where}: {seen}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {table.Rows.Count} cases:\n{string.Join('\n', failures)}");
    }

    /// <summary>
    /// The same for a table with a column <c>open</c>, which says why a case does not hold yet. An open case must fail: its mark is
    /// taken out as soon as it holds. How many are open is written to the test's output.
    /// </summary>
    /// <param name="name">Path below <c>tests/Casus.Tests</c>.</param>
    /// <param name="check">Gives null when the row is as expected, else what was seen.</param>
    /// <param name="columns">The columns that must be there beside <c>open</c>.</param>
    public static void CheckOpen(string name, Func<TableRow, string?> check, params ReadOnlySpan<string> columns)
    {
        int rows = 0;
        int open = 0;
        Check(name, row =>
        {
            rows++;
            string? wrong = check(row);
            if (row["open"].Length == 0)
            {
                return wrong;
            }

            open++;
            return wrong is null ? $"holds now: take out the mark '{row["open"]}'" : null;
        }, [.. columns, "open"]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {open} of {rows} cases are open");
    }
}
