using System.Buffers;
using System.Globalization;

namespace Casus.Language.Conllu;

/// <summary>Reads CoNLL-U. What is read and written again is the same to the byte, line ends apart.</summary>
public static class ConlluReader
{
    private const int ColumnCount = 10;
    private static readonly SearchValues<char> IdMarks = SearchValues.Create("0123456789-.");

    /// <summary>Reads sentences; a broken one is a problem that names its line, and reading goes on with the next.</summary>
    /// <param name="reader">The file; read to its end.</param>
    /// <param name="name">The file's name, for problems.</param>
    public static IEnumerable<Outcome<ConlluSentence>> Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);
        return ReadBlocks(reader, name);
    }

    private static IEnumerable<Outcome<ConlluSentence>> ReadBlocks(TextReader reader, string name)
    {
        List<string> block = [];
        var line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length > 0)
            {
                block.Add(text);
            }
            else if (block.Count > 0)
            {
                yield return Parse(block, name, line - block.Count);
                block.Clear();
            }
        }

        if (block.Count > 0)
        {
            yield return Parse(block, name, line - block.Count + 1);
        }
    }

    private static Outcome<ConlluSentence> Parse(List<string> block, string name, int firstLine)
    {
        List<string> comments = [];
        List<ConlluRow> rows = [];
        var words = 0;
        for (var i = 0; i < block.Count; i++)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{name}:{firstLine + i}");
            if (block[i][0] == '#')
            {
                if (rows.Count > 0)
                {
                    return new Problem(Problems.FieldWrong, where, "a comment stands inside a sentence; a blank line is missing before it");
                }

                comments.Add(block[i]);
                continue;
            }

            var cells = block[i].Split('\t');
            if (cells.Length != ColumnCount)
            {
                return new Problem(Problems.FieldWrong, where, $"{cells.Length} columns; CoNLL-U has {ColumnCount}");
            }

            var row = new ConlluRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9]);
            if (Fault(row, words) is { } fault)
            {
                return new Problem(Problems.FieldWrong, where, fault);
            }

            words += row.IsWord ? 1 : 0;
            rows.Add(row);
        }

        return new ConlluSentence(comments, rows);
    }

    private static string? Fault(ConlluRow row, int wordsBefore)
    {
        if (row.IsWord && row.Id != (wordsBefore + 1).ToString(CultureInfo.InvariantCulture))
        {
            return $"word id '{row.Id}'; expected {wordsBefore + 1}";
        }

        if (!row.IsWord && row.Id.AsSpan().ContainsAnyExcept(IdMarks))
        {
            return $"'{row.Id}' is not a word id, a range or an empty node";
        }

        return row.Form.Length == 0 ? "the form is empty" : null;
    }
}
