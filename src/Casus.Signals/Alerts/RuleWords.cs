using System.Globalization;

namespace Casus.Signals.Alerts;

/// <summary>The words of a line, read from left to right. Words in double quotes are one word; # begins a comment.</summary>
internal sealed class RuleWords
{
    private readonly List<(string Text, int Column, bool IsQuoted)> words = [];
    private int next;

    public RuleWords(string line)
    {
        int i = 0;
        while (i < line.Length)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                i++;
                continue;
            }

            if (line[i] == '#')
            {
                break;
            }

            int start = i;
            if (line[i] == '"')
            {
                int end = line.IndexOf('"', i + 1);
                if (end < 0)
                {
                    throw new RuleFault($"column {start + 1}: the quote has no end; expected '\"'");
                }

                words.Add((line[(i + 1)..end], start + 1, true));
                i = end + 1;
                continue;
            }

            while (i < line.Length && !char.IsWhiteSpace(line[i]))
            {
                i++;
            }

            words.Add((line[start..i], start + 1, false));
        }
    }

    /// <summary>True when no word is left.</summary>
    public bool IsEnd => next == words.Count;

    /// <summary>The next word, or empty at the end.</summary>
    public string Peek => IsEnd ? "" : words[next].Text;

    /// <summary>The next two words, or empty at the end.</summary>
    public string PeekTwo => next + 1 < words.Count ? $"{words[next].Text} {words[next + 1].Text}" : "";

    /// <summary>All words with one blank between.</summary>
    public string Whole => string.Join(' ', words.Select(w => w.IsQuoted ? $"\"{w.Text}\"" : w.Text));

    /// <summary>Takes the next word.</summary>
    public string Take() => words[next++].Text;

    /// <summary>Takes the next word when it is this one.</summary>
    public bool Take(string word)
    {
        bool isIt = !IsEnd && !words[next].IsQuoted && words[next].Text == word;
        next += isIt ? 1 : 0;
        return isIt;
    }

    /// <summary>Takes the next two words when they are these.</summary>
    public bool TakeTwo(string one, string other)
    {
        bool isIt = PeekTwo == $"{one} {other}";
        next += isIt ? 2 : 0;
        return isIt;
    }

    /// <summary>Takes the next word, which must be one of these.</summary>
    public string One(params ReadOnlySpan<string> expected)
    {
        foreach (string word in expected)
        {
            if (Take(word))
            {
                return word;
            }
        }

        throw Fault(string.Join(", ", expected.ToArray().Select(w => $"'{w}'")));
    }

    /// <summary>Takes a number.</summary>
    public double Number(string what)
    {
        if (!IsEnd && double.TryParse(Peek, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double number))
        {
            next++;
            return number;
        }

        throw Fault(what);
    }

    /// <summary>Takes a whole number from 1.</summary>
    public int Count(string what)
    {
        if (!IsEnd && int.TryParse(Peek, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
        {
            next++;
            return number;
        }

        throw Fault(what);
    }

    /// <summary>Takes an actor code.</summary>
    public ActorCode Actor()
    {
        if (!IsEnd && Peek.Length is >= 2 and <= 12 && Peek.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
        {
            return new ActorCode(Take());
        }

        throw Fault("an actor code in capitals, such as IND");
    }

    /// <summary>What was expected where something else stands.</summary>
    public RuleFault Fault(string expected) => IsEnd
        ? new RuleFault($"the line ends too soon; expected {expected}")
        : new RuleFault($"column {words[next].Column}: '{words[next].Text}'; expected {expected}");
}
