namespace Casus;

/// <summary>One row of a <see cref="TokenTable"/>: a view for reading, never stored in a field or a list.</summary>
public readonly ref struct Token
{
    private readonly TokenTable table;

    internal Token(TokenTable table, int index)
    {
        this.table = table;
        Index = index;
    }

    /// <summary>The token's index in the document.</summary>
    public int Index { get; }

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Form => table.Form(Index);

    /// <summary>Its lemma.</summary>
    public string Lemma => table.Lemma(Index);

    /// <summary>Its place in the text.</summary>
    public TextSpan Span => table.Span(Index);

    /// <summary>Its universal word class.</summary>
    public UniversalPos Upos => table.Upos[Index];

    /// <summary>The treebank's own tag, <c>_</c> for none.</summary>
    public string Xpos => table.Xpos[Index];

    /// <summary>Its features, <c>_</c> for none.</summary>
    public string Feats => table.Feats[Index];

    /// <summary>The index of its head; -1 for a root.</summary>
    public int Head => table.Heads[Index];

    /// <summary>Its relation to its head.</summary>
    public DependencyRelation Relation => table.Relations[Index];
}
