namespace Casus.Cli.Views;

/// <summary>A story with reports in columns and happenings in rows.</summary>
/// <param name="screen">Where to.</param>
internal sealed class CompareView(Screen screen)
{
    private const int RowHead = 44; // columns for what happened and how the reports stand
    private const int OneColumn = 14;

    /// <summary>How many report columns a screen has room for.</summary>
    /// <param name="width">Its width.</param>
    public static int Columns(int width) => Math.Max(2, (width - RowHead) / OneColumn);

    /// <summary>Writes the table and what its columns are.</summary>
    /// <param name="comparison">The comparison.</param>
    public void Write(StoryComparison comparison)
    {
        for (int i = 0; i < comparison.Columns.Count; i++)
        {
            var column = comparison.Columns[i];
            screen.Text(2, $"{Letter(i)}  {column.Name}: {string.Join(", ", column.DocumentIds)}", 3);
        }

        if (comparison.More > 0)
        {
            screen.Text(2, $"and {Words.Count(comparison.More, "more report")}");
        }

        screen.Blank();
        string[] header = ["id", "when", "what", .. comparison.Columns.Select((_, i) => Letter(i)), ""];
        screen.Table(2, header, comparison.Rows.Select(Row));
    }

    private static string[] Row(ComparedEvent row) =>
    [
        row.Event.Id, Words.When(row.Event.Date), $"{row.Event.Code.Event} {Words.Sides(row.Event)}",
        .. row.Cells.Select(c => c is null ? "" : c.Length == 0 ? "told" : c),
        row.Agreement switch
        {
            Agreement.Agreed => "agreed",
            Agreement.OnlyOne => "only here",
            _ => "differs: " + string.Join(", ", row.Differing),
        },
    ];

    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : $"A{column}";
}
