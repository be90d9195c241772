using System.Globalization;

namespace Casus.Grounding.Times;

/// <summary>
/// The tokens of a document cut finer for time expressions: letters, digits and signs apart, so that <c>two-day</c>, <c>10am</c>,
/// <c>1990s</c> and <c>2025-05-06</c> read alike however they were tokenized. One array a column.
/// </summary>
internal sealed class TimePieces
{
    private static readonly FieldSet OfDigits = FieldSet.Of(TimeField.Number, TimeField.Day, TimeField.Year, TimeField.Decade, TimeField.Ordinal,
        TimeField.Int2, TimeField.Int4, TimeField.Nth, TimeField.Hour, TimeField.Minute);

    private static readonly FieldSet OfApostrophe = FieldSet.Of(TimeField.ShortYear, TimeField.Decade);
    private readonly int[] firstOfToken; // length: tokens + 1
    private int[] starts, ends, tokens, words, digits;
    private double[] numbers;
    private bool[] capitals;
    private FieldSet[] classes, readable;

    /// <summary>Cuts the tokens.</summary>
    /// <param name="table">The tokens.</param>
    /// <param name="lexicon">The words.</param>
    public TimePieces(TokenTable table, TimeLexicon lexicon)
    {
        Text = table.Text;
        Lexicon = lexicon;
        int room = table.Count + (table.Count / 8) + 16;
        (starts, ends, tokens, words, digits) = (new int[room], new int[room], new int[room], new int[room], new int[room]);
        (numbers, capitals, classes, readable) = (new double[room], new bool[room], new FieldSet[room], new FieldSet[room]);
        firstOfToken = new int[table.Count + 1];
        ReadOnlySpan<int> tokenStarts = table.Starts, tokenEnds = table.Ends;
        for (int token = 0; token < tokenStarts.Length; token++)
        {
            firstOfToken[token] = Count;
            int at = tokenStarts[token];
            while (at < tokenEnds[token])
            {
                int end = EndOfPiece(at, tokenEnds[token]);
                Add(token, at, end);
                at = end;
            }
        }

        firstOfToken[table.Count] = Count;
    }

    /// <summary>The document's text.</summary>
    public string Text { get; }

    /// <summary>The words.</summary>
    public TimeLexicon Lexicon { get; }

    /// <summary>Number of pieces.</summary>
    public int Count { get; private set; }

    /// <summary>The first piece of a token; the number of pieces for the number of tokens.</summary>
    /// <param name="token">A token index, or the number of tokens.</param>
    public int FirstOf(int token) => firstOfToken[token];

    /// <summary>The token that holds a piece.</summary>
    /// <param name="piece">A piece index.</param>
    public int Token(int piece) => tokens[piece];

    /// <summary>The word number of a piece; -1 when unknown or outside.</summary>
    /// <param name="piece">Any number.</param>
    public int Word(int piece) => piece >= 0 && piece < Count ? words[piece] : -1;

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
    public double Value(int piece, TimeField field) =>
        classes[piece].Has(field) ? Lexicon.ValueOf(words[piece], field, capitals[piece]) : double.NaN;

    /// <summary>True when the piece is of a class of words.</summary>
    /// <param name="piece">Any number.</param>
    /// <param name="field">The class.</param>
    public bool Is(int piece, TimeField field) => piece >= 0 && piece < Count && classes[piece].Has(field);

    /// <summary>The classes and kinds of number that may begin at a piece: <see cref="NumberReader"/> reads none but these.</summary>
    /// <param name="piece">A piece index.</param>
    public FieldSet Readable(int piece) => readable[piece];

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
        int piece = Count++;
        if (piece == starts.Length)
        {
            Grow();
        }

        ReadOnlySpan<char> form = Text.AsSpan(start, end - start);
        bool isNumber = char.IsAsciiDigit(form[0]);
        starts[piece] = start;
        ends[piece] = end;
        tokens[piece] = token;
        words[piece] = Lexicon.WordNumber(form);
        capitals[piece] = char.IsUpper(form[0]);
        digits[piece] = isNumber && form.IndexOfAny(',', '.') < 0 ? form.Length : 0;
        numbers[piece] = isNumber && double.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
        classes[piece] = Lexicon.Classes(words[piece], capitals[piece]);
        readable[piece] = classes[piece] | OfWord(classes[piece]) | (isNumber ? OfDigits : IsApostrophe(form[0]) ? OfApostrophe : default);
    }

    // What NumberReader makes of words: "twenty-first" is an ordinal that begins with a number, "a hundred" a number that begins with "a".
    private static FieldSet OfWord(FieldSet word)
    {
        FieldSet more = default;
        if (word.Has(TimeField.Number))
        {
            more = FieldSet.Of(TimeField.Year, TimeField.Ordinal, TimeField.Day);
        }

        more |= word.Has(TimeField.Ordinal) ? FieldSet.Of(TimeField.Day) : default;
        more |= word.Has(TimeField.A) ? FieldSet.Of(TimeField.Number) : default;
        return more | (word.Has(TimeField.DecadeWord) ? FieldSet.Of(TimeField.Decade) : default);
    }

    private void Grow()
    {
        int room = 2 * starts.Length;
        Array.Resize(ref starts, room);
        Array.Resize(ref ends, room);
        Array.Resize(ref tokens, room);
        Array.Resize(ref words, room);
        Array.Resize(ref digits, room);
        Array.Resize(ref numbers, room);
        Array.Resize(ref capitals, room);
        Array.Resize(ref classes, room);
        Array.Resize(ref readable, room);
    }
}
