namespace Casus.Grounding.Times;

/// <summary>
/// Reads the patterns of rules.tsv: words, <c>{class}</c>, <c>{slot=class}</c>, <c>( a | b c )</c>, and <c>?</c> after what may be
/// left out. A pattern is unfolded into all its flat forms.
/// </summary>
/// <param name="text">The pattern.</param>
/// <param name="wordNumber">Gives a word its number.</param>
internal sealed class TimePatternParser(string text, Func<string, int> wordNumber)
{
    private int position;

    /// <summary>The flat forms, without the empty one.</summary>
    /// <exception cref="FormatException">The pattern is broken; the message says where.</exception>
    public List<PatternElement[]> Read()
    {
        List<List<PatternElement>> forms = ReadAlternatives();
        if (position < text.Length)
        {
            throw new FormatException($"pattern '{text}': '{text[position]}' at {position} closes nothing");
        }

        var result = new List<PatternElement[]>();
        foreach (List<PatternElement> form in forms)
        {
            if (form.Count > 0)
            {
                result.Add([.. form]);
            }
        }

        return result;
    }

    private List<List<PatternElement>> ReadAlternatives()
    {
        List<List<PatternElement>> all = ReadSequence();
        while (Peek() == '|')
        {
            position++;
            all.AddRange(ReadSequence());
        }

        return all;
    }

    private List<List<PatternElement>> ReadSequence()
    {
        List<List<PatternElement>> forms = [[]];
        for (char next = Peek(); next is not ('\0' or '|' or ')'); next = Peek())
        {
            List<List<PatternElement>> item = ReadAtom(next);
            if (position < text.Length && text[position] == '?')
            {
                position++;
                item.Add([]);
            }

            forms = Join(forms, item);
        }

        return forms;
    }

    private List<List<PatternElement>> ReadAtom(char next)
    {
        if (next == '(')
        {
            position++;
            List<List<PatternElement>> inner = ReadAlternatives();
            if (Peek() != ')')
            {
                throw new FormatException($"pattern '{text}': '(' is not closed");
            }

            position++;
            return inner;
        }

        if (next == '{')
        {
            int close = text.IndexOf('}', position);
            if (close < 0)
            {
                throw new FormatException($"pattern '{text}': '{{' is not closed");
            }

            string name = text[(position + 1)..close];
            position = close + 1;
            int equals = name.IndexOf('=', StringComparison.Ordinal);
            return [[new PatternElement(-1, Field(name[(equals + 1)..]), Field(equals < 0 ? name : name[..equals]))]];
        }

        int end = position;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('?' or '(' or ')' or '|' or '{'))
        {
            end++;
        }

        string word = text[position..end];
        position = end;
        return [[new PatternElement(wordNumber(word), TimeField.None, TimeField.None)]];
    }

    private char Peek()
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        return position < text.Length ? text[position] : '\0';
    }

    private TimeField Field(string name) => Enum.TryParse(name, ignoreCase: true, out TimeField field) && field != TimeField.None
        ? field
        : throw new FormatException($"pattern '{text}': '{name}' is no class of words");

    private static List<List<PatternElement>> Join(List<List<PatternElement>> left, List<List<PatternElement>> right)
    {
        var joined = new List<List<PatternElement>>(left.Count * right.Count);
        foreach (List<PatternElement> a in left)
        {
            foreach (List<PatternElement> b in right)
            {
                joined.Add([.. a, .. b]);
            }
        }

        return joined;
    }
}
