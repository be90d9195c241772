namespace Casus.Packs;

/// <summary>
/// A TSV data file: <c>#</c> comments, then a header row, then rows of as many cells. Read whole; for small tables.
/// </summary>
public sealed class Table
{
    private Table(IReadOnlyList<TableRow> rows, IReadOnlyList<Problem> problems)
    {
        Rows = rows;
        Problems = problems;
    }

    /// <summary>The good rows, in file order.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>The bad rows, each with file and line.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="name">The file's name, for problems.</param>
    /// <param name="text">Its text.</param>
    /// <param name="columns">The columns that must be there; others may be.</param>
    public static Table Parse(string name, string text, params ReadOnlySpan<string> columns)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = new List<TableRow>();
        var problems = new List<Problem>();
        Dictionary<string, int>? header = null;
        int line = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            string row = text[range].TrimEnd('\r');
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            string[] cells = row.Split('\t');
            if (header is null)
            {
                header = Header(cells);
                foreach (string column in columns)
                {
                    if (!header.ContainsKey(column))
                    {
                        problems.Add(new Problem(Casus.Problems.TableBroken, $"{name}:{line}", $"the header lacks the column '{column}'"));
                        return new Table([], problems);
                    }
                }
            }
            else if (cells.Length != header.Count)
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, $"{name}:{line}", $"{cells.Length} cells; the header has {header.Count}"));
            }
            else
            {
                rows.Add(new TableRow(name, line, header, cells));
            }
        }

        return new Table(rows, problems);
    }

    private static Dictionary<string, int> Header(string[] cells)
    {
        var header = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < cells.Length; i++)
        {
            header.TryAdd(cells[i], i);
        }

        return header;
    }
}
