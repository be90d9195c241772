using System.Text;
using Spectre.Console;

namespace Casus.Cli.Views;

/// <summary>Text for a person: wrapped to the terminal's width, or to 120 columns where there is no terminal.</summary>
/// <param name="output">Where to.</param>
/// <param name="width">Columns; null for the terminal's.</param>
internal sealed class Screen(TextWriter output, int? width = null)
{
    /// <summary>Standard output.</summary>
    public static Screen Standard => new(Console.Out);

    /// <summary>Columns.</summary>
    public int Width { get; } = width ?? (Console.IsOutputRedirected ? 120 : Math.Clamp(Console.WindowWidth, 60, 200));

    /// <summary>Writes an empty line.</summary>
    public void Blank() => output.WriteLine();

    /// <summary>Writes a line as it is.</summary>
    /// <param name="text">The line.</param>
    public void Line(string text) => output.WriteLine(text);

    /// <summary>Writes a paragraph, its later lines indented further.</summary>
    /// <param name="indent">Columns before the first line.</param>
    /// <param name="text">The text.</param>
    /// <param name="hanging">Columns added before the later lines.</param>
    public void Text(int indent, string text, int hanging = 2)
    {
        var line = new StringBuilder(new string(' ', indent));
        bool isEmpty = true;
        foreach (string word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line.ToString());
                line.Clear().Append(' ', indent + hanging);
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }

        output.WriteLine(line.ToString());
    }

    /// <summary>Writes a table without trailing spaces.</summary>
    /// <param name="indent">Columns before each line.</param>
    /// <param name="header">The columns' headings.</param>
    /// <param name="rows">The cells, plain text.</param>
    public void Table(int indent, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.None).Expand();
        foreach (string heading in header)
        {
            var column = new TableColumn(new Text(heading)).PadLeft(0).PadRight(2);
            table.AddColumn(heading is "id" or "when" or "told" or "day" ? column.NoWrap() : column);
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        table.Expand = false;
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Width - indent;
        console.Write(table);
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            output.WriteLine((new string(' ', indent) + line).TrimEnd());
        }
    }
}
