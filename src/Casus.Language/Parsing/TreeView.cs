namespace Casus.Language.Parsing;

/// <summary>Reads one sentence's tree: children and what hangs under a token. Holds no copy of the table.</summary>
internal readonly struct TreeView
{
    private readonly int[] lefts;
    private readonly int[] ends;

    /// <summary>Looks at a sentence.</summary>
    /// <param name="tokens">The tokens of the document.</param>
    /// <param name="sentence">The sentence's tokens.</param>
    public TreeView(TokenTable tokens, TokenSpan sentence)
    {
        Tokens = tokens;
        Sentence = sentence;
        lefts = new int[sentence.Count];
        ends = new int[sentence.Count];
        for (var i = 0; i < sentence.Count; i++)
        {
            lefts[i] = sentence.First + i;
            ends[i] = sentence.First + i + 1;
        }

        // Each token widens all its ancestors; a tree of depth d costs d steps a token.
        for (var i = sentence.First; i < sentence.End; i++)
        {
            for (var up = tokens.Heads[i]; up >= 0; up = tokens.Heads[up])
            {
                lefts[up - sentence.First] = Math.Min(lefts[up - sentence.First], i);
                ends[up - sentence.First] = Math.Max(ends[up - sentence.First], i + 1);
            }
        }
    }

    /// <summary>The tokens of the document.</summary>
    public TokenTable Tokens { get; }

    /// <summary>The sentence's tokens.</summary>
    public TokenSpan Sentence { get; }

    /// <summary>The tokens from the first to the last that hang under a token, itself included.</summary>
    /// <param name="token">A token of the sentence.</param>
    public TokenSpan Subtree(int token) => new(lefts[token - Sentence.First], ends[token - Sentence.First]);

    /// <summary>The first child with a relation; -1 when there is none.</summary>
    /// <param name="head">A token of the sentence.</param>
    /// <param name="relation">The relation, exactly.</param>
    public int Child(int head, DependencyRelation relation)
    {
        for (var i = Sentence.First; i < Sentence.End; i++)
        {
            if (Tokens.Heads[i] == head && Tokens.Relations[i] == relation)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first child that is one of two relations; -1 when there is none.</summary>
    /// <param name="head">A token of the sentence.</param>
    /// <param name="one">A relation.</param>
    /// <param name="other">Another relation.</param>
    public int Child(int head, DependencyRelation one, DependencyRelation other)
    {
        var child = Child(head, one);
        return child >= 0 ? child : Child(head, other);
    }

    /// <summary>True when the first token hangs somewhere under the second, or is it.</summary>
    /// <param name="token">A token of the sentence.</param>
    /// <param name="ancestor">A token of the sentence.</param>
    public bool IsUnder(int token, int ancestor)
    {
        for (var up = token; up >= 0; up = Tokens.Heads[up])
        {
            if (up == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a child of the token with the relation <c>case</c> or <c>mark</c> has this lemma.</summary>
    /// <param name="head">A token of the sentence.</param>
    /// <param name="lemma">The lemma.</param>
    public bool HasMarker(int head, string lemma)
    {
        for (var i = Sentence.First; i < Sentence.End; i++)
        {
            if (Tokens.Heads[i] == head && Tokens.Relations[i] is DependencyRelation.Case or DependencyRelation.Mark && Tokens.Lemma(i) == lemma)
            {
                return true;
            }
        }

        return false;
    }
}
