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
}
