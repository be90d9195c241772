namespace Casus;

/// <summary>The sentences of one document: sentence s is tokens <c>[First[s], First[s + 1])</c>. Immutable.</summary>
public sealed class SentenceTable
{
    private readonly int[] first; // length: Count + 1; the last entry is the number of tokens
    private readonly TextSpan[] spans;

    /// <summary>Makes the table.</summary>
    /// <param name="first">First token of each sentence, then the number of tokens; ascending.</param>
    /// <param name="spans">The place of each sentence in the text.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public SentenceTable(int[] first, TextSpan[] spans)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(spans);
        if (first.Length != spans.Length + 1)
        {
            throw new ArgumentException("One more first token than sentences is needed.", nameof(first));
        }

        this.first = first;
        this.spans = spans;
    }

    /// <summary>Number of sentences.</summary>
    public int Count => spans.Length;

    /// <summary>The tokens of a sentence.</summary>
    /// <param name="sentence">0-based sentence index.</param>
    public TokenSpan this[int sentence] => new(first[sentence], first[sentence + 1]);

    /// <summary>The place of a sentence in the text.</summary>
    /// <param name="sentence">0-based sentence index.</param>
    public TextSpan Span(int sentence) => spans[sentence];

    /// <summary>The sentence that holds a token.</summary>
    /// <param name="token">A token index of the document.</param>
    public int SentenceOf(int token)
    {
        int index = Array.BinarySearch(first, 0, spans.Length, token);
        if (index < 0)
        {
            return ~index - 1;
        }

        // Empty sentences share their first token with the next one.
        while (index + 1 < spans.Length && first[index + 1] == token)
        {
            index++;
        }

        return index;
    }
}
