namespace Casus.Language.Conllu;

/// <summary>One sentence of a CoNLL-U file, as written.</summary>
/// <param name="Comments">The lines before it that begin with <c>#</c>, whole.</param>
/// <param name="Rows">Its rows in file order, ranges and empty nodes among them.</param>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluRow> Rows)
{
    /// <summary>True when a document begins with this sentence: it has a comment <c># newdoc</c>.</summary>
    public bool BeginsDocument => Comments.Any(c => c.StartsWith("# newdoc", StringComparison.Ordinal));

    /// <summary>The value of a comment such as <c># sent_id = x</c>, or null when there is none of that key.</summary>
    /// <param name="key">The key.</param>
    public string? Comment(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (var comment in Comments)
        {
            var equals = comment.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && comment.AsSpan(1, equals - 1).Trim().SequenceEqual(key))
            {
                return comment[(equals + 1)..].Trim();
            }
        }

        return null;
    }
}
