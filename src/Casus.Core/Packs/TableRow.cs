namespace Casus.Packs;

/// <summary>One row of a <see cref="Table"/>.</summary>
public sealed class TableRow
{
    private readonly Dictionary<string, int> header;
    private readonly string[] cells;

    internal TableRow(string file, int line, Dictionary<string, int> header, string[] cells)
    {
        File = file;
        Line = line;
        this.header = header;
        this.cells = cells;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>1-based line in the file.</summary>
    public int Line { get; }

    /// <summary>File and line, as problems name them.</summary>
    public string Where => $"{File}:{Line}";

    /// <summary>The cell of a column; empty when the table lacks the column.</summary>
    /// <param name="column">A column of the header.</param>
    public string this[string column] => header.TryGetValue(column, out int i) ? cells[i] : "";

    /// <summary>The parts of a cell that <c>|</c> separates; empty for an empty cell.</summary>
    /// <param name="column">A column of the header.</param>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
