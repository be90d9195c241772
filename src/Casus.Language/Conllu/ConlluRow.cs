namespace Casus.Language.Conllu;

/// <summary>One line of a CoNLL-U sentence: the ten columns as written.</summary>
/// <param name="Id">A word's number from 1, a range such as <c>3-4</c>, or an empty node such as <c>8.1</c>.</param>
/// <param name="Form">The word.</param>
/// <param name="Lemma">Its lemma, <c>_</c> for none.</param>
/// <param name="Upos">Its universal word class, <c>_</c> for none.</param>
/// <param name="Xpos">The treebank's own tag, <c>_</c> for none.</param>
/// <param name="Feats">Its features, <c>_</c> for none.</param>
/// <param name="Head">The number of its head, 0 for the root, <c>_</c> for none.</param>
/// <param name="Deprel">Its relation, <c>_</c> for none.</param>
/// <param name="Deps">Enhanced dependencies, <c>_</c> for none.</param>
/// <param name="Misc">Everything else, <c>_</c> for none.</param>
public sealed record ConlluRow(
    string Id, string Form, string Lemma, string Upos, string Xpos, string Feats, string Head, string Deprel, string Deps, string Misc)
{
    /// <summary>True for a word: neither a range nor an empty node.</summary>
    public bool IsWord => Id.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>True for a range of words that are written as one.</summary>
    public bool IsRange => Id.Contains('-', StringComparison.Ordinal);

    /// <summary>The row as CoNLL-U writes it, without line end.</summary>
    public override string ToString() =>
        string.Join('\t', Id, Form, Lemma, Upos, Xpos, Feats, Head, Deprel, Deps, Misc);
}
