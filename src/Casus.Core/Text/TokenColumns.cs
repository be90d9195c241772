namespace Casus;

/// <summary>
/// The columns from which a <see cref="TokenTable"/> is made; row i of every column is token i.
/// The table takes the arrays over: the caller must not change them afterwards.
/// </summary>
public sealed class TokenColumns
{
#pragma warning disable CA1819 // The arrays are handed over, not copied.
    /// <summary>Makes columns of one length, filled with defaults (<c>_</c>, no head, no relation).</summary>
    /// <param name="count">Number of tokens.</param>
    public TokenColumns(int count)
    {
        Starts = new int[count];
        Ends = new int[count];
        Heads = new int[count];
        Relations = new DependencyRelation[count];
        Upos = new UniversalPos[count];
        Xpos = new string[count];
        Feats = new string[count];
        Lemmas = new string[count];
        Array.Fill(Heads, -1);
        Array.Fill(Xpos, "_");
        Array.Fill(Feats, "_");
        Array.Fill(Lemmas, "_");
    }

    /// <summary>First UTF-16 unit of each token.</summary>
    public int[] Starts { get; init; }

    /// <summary>One past the last UTF-16 unit of each token.</summary>
    public int[] Ends { get; init; }

    /// <summary>Token index of the head in this document; -1 for a root.</summary>
    public int[] Heads { get; init; }

    /// <summary>Relation to the head.</summary>
    public DependencyRelation[] Relations { get; init; }

    /// <summary>Universal word class.</summary>
    public UniversalPos[] Upos { get; init; }

    /// <summary>The treebank's own tag, <c>_</c> for none.</summary>
    public string[] Xpos { get; init; }

    /// <summary>CoNLL-U features, <c>_</c> for none.</summary>
    public string[] Feats { get; init; }

    /// <summary>Lemmas as words.</summary>
    public string[] Lemmas { get; init; }
#pragma warning restore CA1819

    internal bool AllOneLength => Starts.Length == Ends.Length && Starts.Length == Heads.Length && Starts.Length == Relations.Length
        && Starts.Length == Upos.Length && Starts.Length == Xpos.Length && Starts.Length == Feats.Length && Starts.Length == Lemmas.Length;

    /// <summary>Makes the table.</summary>
    /// <param name="text">The document's text, into which the spans point.</param>
    /// <param name="vocabulary">The shared words.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public TokenTable ToTable(string text, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (!AllOneLength)
        {
            throw new ArgumentException("The columns differ in length.");
        }

        return new TokenTable(text, this, vocabulary);
    }
}
