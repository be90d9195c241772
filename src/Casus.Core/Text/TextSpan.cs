namespace Casus;

/// <summary>A piece of a document's text: UTF-16 code units <c>[Start, End)</c> of <see cref="Document.Text"/>.</summary>
/// <param name="Start">First code unit, 0-based.</param>
/// <param name="End">One past the last code unit; equal to <paramref name="Start"/> for the empty span.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>True when the span holds no code unit.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>True when the two spans share at least one code unit.</summary>
    /// <param name="other">The other span, of the same text.</param>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>True when <paramref name="other"/> lies wholly inside this span.</summary>
    /// <param name="other">The other span, of the same text.</param>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The characters of this span.</summary>
    /// <param name="text">The text that the span is of.</param>
    /// <returns>A slice of <paramref name="text"/>; no copy.</returns>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];

    /// <summary>The characters of this span as a string.</summary>
    /// <param name="text">The text that the span is of.</param>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, End - Start);
    }

    /// <summary>The smallest span that holds both.</summary>
    /// <param name="other">The other span, of the same text.</param>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Orders by start, then by end.</summary>
    /// <param name="other">The other span.</param>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
