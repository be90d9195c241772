namespace Casus.Language.Segmentation;

/// <summary>A place between two tokens of a line where a sentence may begin, with what is known of it.</summary>
/// <param name="text">The whole text.</param>
/// <param name="tokens">The tokens; those of the line are the last ones.</param>
internal readonly ref struct Boundary(ReadOnlySpan<char> text, TokenList tokens)
{
    /// <summary>The whole text.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>The tokens up to the end of the line.</summary>
    public TokenList Tokens { get; } = tokens;

    /// <summary>The first token of the line.</summary>
    public int Line { get; init; }

    /// <summary>The first token of the sentence under way.</summary>
    public int Sentence { get; init; }

    /// <summary>The token that would begin a sentence.</summary>
    public int Next { get; init; }

    /// <summary>The token of the stop or mark before it; <see cref="Next"/> - 1 when there is none.</summary>
    public int Stop { get; init; }

    /// <summary>What stands before it.</summary>
    public SentenceEnd Kind { get; init; }

    /// <summary>What the rules say; false too where they have no say.</summary>
    public bool IsOpening { get; init; }

    /// <summary>How often in the text so far, this line included, a small letter follows a stop or mark.</summary>
    public int LowerStarts { get; init; }

    /// <summary>The quotation marks and brackets of the sentence so far: bit 0 an open quotation, bit 1 an open bracket.</summary>
    public int Open { get; init; }

    /// <summary>The characters of a token; empty outside the line.</summary>
    /// <param name="token">A token index.</param>
    public ReadOnlySpan<char> Form(int token) =>
        token < Line || token >= Tokens.Count ? default : Text[Tokens.Starts[token]..Tokens.Ends[token]];

    /// <summary>True when no white space stands before the token.</summary>
    public bool IsJoined => Tokens.Starts[Next] == Tokens.Ends[Next - 1];
}
