using Casus.Learning.Features;

namespace Casus.Language.Attribution;

/// <summary>One document as the finder of speech sees it: hashed words, children, what hangs under each token, quotations.</summary>
internal sealed class SpeechText
{
    // By token, all of one length.
    private readonly uint[] lemmas, forms, tags;
    private readonly int[] firsts, ends;         // what hangs under a token, from its first to its last: [firsts, ends)
    private readonly int[] children, siblings;   // first child, next child of the same head; -1 for none

    public SpeechText(AnnotatedDocument document)
    {
        Document = document;
        Tokens = document.Tokens;
        Sentences = document.Sentences;
        Quotes = new QuoteMap(Tokens);
        var count = Tokens.Count;
        (lemmas, forms, tags) = (new uint[count], new uint[count], new uint[count]);
        (firsts, ends, children, siblings) = (new int[count], new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            lemmas[i] = FeatureHash.OfFolded(Tokens.Lemma(i));
            forms[i] = FeatureHash.OfFolded(Tokens.Form(i));
            tags[i] = FeatureHash.Of(Tokens.Xpos[i]);
            (firsts[i], ends[i], children[i], siblings[i]) = (i, i + 1, -1, -1);
        }

        AddTree();
    }

    public AnnotatedDocument Document { get; }

    public TokenTable Tokens { get; }

    public SentenceTable Sentences { get; }

    public QuoteMap Quotes { get; }

    /// <summary>The key of a lemma; 0 outside the sentence.</summary>
    public uint Lemma(int token, TokenSpan sentence) => sentence.Contains(token) ? lemmas[token] : 0;

    /// <summary>The key of a treebank tag; 0 outside the sentence.</summary>
    public uint Tag(int token, TokenSpan sentence) => sentence.Contains(token) ? tags[token] : 0;

    /// <summary>The key of a lemma.</summary>
    public uint Lemma(int token) => lemmas[token];

    /// <summary>The key of a form.</summary>
    public uint Form(int token) => forms[token];

    /// <summary>The key of a treebank tag.</summary>
    public uint Tag(int token) => tags[token];

    /// <summary>The tokens from the first to the last that hang under a token, itself included.</summary>
    public TokenSpan Subtree(int token) => new(firsts[token], ends[token]);

    /// <summary>The first child; -1 for none.</summary>
    public int FirstChild(int token) => children[token];

    /// <summary>The next child of the same head; -1 for none.</summary>
    public int NextSibling(int token) => siblings[token];

    /// <summary>The first child with a relation; -1 for none.</summary>
    public int Child(int head, DependencyRelation relation)
    {
        for (var child = children[head]; child >= 0; child = siblings[child])
        {
            if (Tokens.Relations[child] == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The key of the word that leads a phrase or clause (its case or mark); 0 for none.</summary>
    public uint Marker(int head)
    {
        for (var child = children[head]; child >= 0 && child < head; child = siblings[child])
        {
            if (Tokens.Relations[child] is DependencyRelation.Case or DependencyRelation.Mark)
            {
                return lemmas[child];
            }
        }

        return 0;
    }

    private void AddTree()
    {
        var heads = Tokens.Heads;
        for (var i = heads.Length - 1; i >= 0; i--)
        {
            if (heads[i] >= 0)
            {
                siblings[i] = children[heads[i]];
                children[heads[i]] = i;
            }

            // Each token widens those above it until one that is wide enough: what is above is as wide then.
            for (var up = heads[i]; up >= 0; up = heads[up])
            {
                var (first, end) = (Math.Min(firsts[up], i), Math.Max(ends[up], i + 1));
                if (first == firsts[up] && end == ends[up])
                {
                    break;
                }

                (firsts[up], ends[up]) = (first, end);
            }
        }
    }
}
