using System.Globalization;

namespace Casus.Grounding.Times;

/// <summary>
/// The tokens of a document cut finer for time expressions: letters, digits and signs apart, so that <c>two-day</c>, <c>10am</c>,
/// <c>1990s</c> and <c>2025-05-06</c> read alike however they were tokenized. One array a column.
/// </summary>
internal sealed class TimePieces
{
    private readonly List<int> starts = [], ends = [], tokens = [], words = [], digits = [];
    private readonly List<double> numbers = [];
    private readonly List<bool> capitals = [];
    private readonly int[] firstOfToken; // length: tokens + 1

    /// <summary>Cuts the tokens.</summary>
    /// <param name="table">The tokens.</param>
    /// <param name="lexicon">The words.</param>
    public TimePieces(TokenTable table, TimeLexicon lexicon)
    {
        Text = table.Text;
        Lexicon = lexicon;
        firstOfToken = new int[table.Count + 1];
        for (int token = 0; token < table.Count; token++)
        {
            firstOfToken[token] = starts.Count;
            TextSpan span = table.Span(token);
            int at = span.Start;
            while (at < span.End)
            {
                int end = EndOfPiece(at, span.End);
                Add(token, at, end);
                at = end;
            }
        }

        firstOfToken[table.Count] = starts.Count;
    }

    /// <summary>The document's text.</summary>
    public string Text { get; }

    /// <summary>The words.</summary>
    public TimeLexicon Lexicon { get; }

    /// <summary>Number of pieces.</summary>
    public int Count => starts.Count;

    /// <summary>The first piece of a token; the number of pieces for the number of tokens.</summary>
    /// <param name="token">A token index, or the number of tokens.</param>
    public int FirstOf(int token) => firstOfToken[token];

    /// <summary>The token that holds a piece.</summary>
    /// <param name="piece">A piece index.</param>
    public int Token(int piece) => tokens[piece];

    /// <summary>The word number of a piece; -1 when unknown or outside.</summary>
    /// <param name="piece">Any number.</param>
    public int Word(int piece) => piece >= 0 && piece < words.Count ? words[piece] : -1;

    /// <summary>The number that the digits of a piece stand for; NaN when it is none.</summary>
    /// <param name="piece">A piece index.</param>
    public double Numeral(int piece) => numbers[piece];

    /// <summary>How many digits a piece has when it holds nothing else; else 0.</summary>
    /// <param name="piece">A piece index.</param>
    public int Digits(int piece) => digits[piece];

    /// <summary>True when the piece begins with a capital.</summary>
    /// <param name="piece">A piece index.</param>
    public bool IsCapital(int piece) => capitals[piece];

    /// <summary>True when nothing stands between a piece and the one before it.</summary>
    /// <param name="piece">A piece index above 0.</param>
    public bool TouchesPrevious(int piece) => piece > 0 && starts[piece] == ends[piece - 1];

    /// <summary>The value of a piece in a class of words; NaN when it is not of that class.</summary>
    /// <param name="piece">A piece index.</param>
    /// <param name="field">The class.</param>
    public double Value(int piece, TimeField field) => Lexicon.ValueOf(words[piece], field, capitals[piece]);

    /// <summary>True when the piece is of a class of words.</summary>
    /// <param name="piece">Any number.</param>
    /// <param name="field">The class.</param>
    public bool Is(int piece, TimeField field) => piece >= 0 && piece < Count && !double.IsNaN(Value(piece, field));

    /// <summary>The first character of a piece; NUL outside.</summary>
    /// <param name="piece">Any number.</param>
    public char First(int piece) => piece >= 0 && piece < Count ? Text[starts[piece]] : '\0';

    /// <summary>The characters of a piece.</summary>
    /// <param name="piece">A piece index.</param>
    public ReadOnlySpan<char> Form(int piece) => Text.AsSpan(starts[piece], ends[piece] - starts[piece]);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018';

    private int EndOfPiece(int at, int end)
    {
        char first = Text[at];
        int next = at + 1;
        if (char.IsAsciiDigit(first))
        {
            while (next < end && (char.IsAsciiDigit(Text[next])
                || (Text[next] is ',' or '.' && next + 1 < end && char.IsAsciiDigit(Text[next + 1]))))
            {
                next++;
            }
        }
        else if (char.IsLetter(first) || (IsApostrophe(first) && next < end && char.IsLetter(Text[next])))
        {
            while (next < end && (char.IsLetter(Text[next]) || Text[next] == '.'))
            {
                next++;
            }
        }

        return next;
    }

    private void Add(int token, int start, int end)
    {
        ReadOnlySpan<char> form = Text.AsSpan(start, end - start);
        bool isNumber = char.IsAsciiDigit(form[0]);
        starts.Add(start);
        ends.Add(end);
        tokens.Add(token);
        words.Add(Lexicon.WordNumber(form));
        capitals.Add(char.IsUpper(form[0]));
        digits.Add(isNumber && form.IndexOfAny(',', '.') < 0 ? form.Length : 0);
        numbers.Add(isNumber && double.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out double number) ? number : double.NaN);
    }
}
