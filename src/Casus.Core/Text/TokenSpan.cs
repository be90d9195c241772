namespace Casus;

/// <summary>A run of tokens of one document: indices <c>[First, End)</c> into its <see cref="TokenTable"/>.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">One past the last token.</param>
public readonly record struct TokenSpan(int First, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Count => End - First;

    /// <summary>True when there is no token.</summary>
    public bool IsEmpty => End <= First;

    /// <summary>True when the token index lies in the span.</summary>
    /// <param name="token">A token index of the same document.</param>
    public bool Contains(int token) => token >= First && token < End;

    /// <summary>True when the two spans share a token.</summary>
    /// <param name="other">The other span, of the same document.</param>
    public bool Overlaps(TokenSpan other) => First < other.End && other.First < End;
}
