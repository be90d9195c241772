using Casus.Coding.Rules;

namespace Casus.Coding.Triggers;

/// <summary>The trees of one document with children at hand. Made per document; not shared.</summary>
internal sealed class SyntaxView
{
    private readonly int[] firstChild, nextSibling; // -1 for none; children in text order
    private readonly int[] keys;                    // word number in the vocabulary, -1 when unknown
    private readonly TokenTable tokens;
    private readonly RuleIndex index;

    public SyntaxView(AnnotatedDocument document, RuleIndex index)
    {
        Document = document;
        Grammar = index.Grammar;
        this.index = index;
        tokens = document.Tokens;
        Sentences = document.Sentences;
        firstChild = new int[tokens.Count];
        nextSibling = new int[tokens.Count];
        keys = new int[tokens.Count];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        Span<char> lower = stackalloc char[64];
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            int head = tokens.Heads[i];
            if (head >= 0)
            {
                nextSibling[i] = firstChild[head];
                firstChild[head] = i;
            }

            keys[i] = KeyOf(i, lower);
        }
    }

    public AnnotatedDocument Document { get; }

    public GrammarWords Grammar { get; }

    public TokenTable Tokens => tokens;

    public SentenceTable Sentences { get; }

    public int FirstChild(int token) => firstChild[token];

    public int NextSibling(int token) => nextSibling[token];

    /// <summary>The word number of the lemma, case folded; -1 for a word that no rule knows.</summary>
    public int Key(int token) => keys[token];

    /// <summary>The word number of the verb of which a word in lower case is a form; -1 for none that a rule knows.</summary>
    public int VerbOfForm(ReadOnlySpan<char> form) => index.Forms.Find(form);

    public int Head(int token) => tokens.Heads[token];

    public DependencyRelation Relation(int token) => tokens.Relations[token];

    /// <summary>The word class; a word that is never a verb, or stands as subject or object, is a noun whatever the tagger says.</summary>
    public UniversalPos Upos(int token) => tokens.Upos[token] switch
    {
        UniversalPos.Verb when Grammar.NounOnly.Has(keys[token]) => UniversalPos.Noun,
        UniversalPos.Adj when tokens.Relations[token] is DependencyRelation.Nsubj or DependencyRelation.Obj or DependencyRelation.NsubjPass => UniversalPos.Noun,
        var upos => upos,
    };

    public bool Is(int token, WordSet words) => words.Has(keys[token]);

    /// <summary>The first child with a relation, or -1.</summary>
    public int Child(int token, DependencyRelation relation)
    {
        for (int c = firstChild[token]; c >= 0; c = nextSibling[c])
        {
            if (tokens.Relations[c] == relation)
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>The first child with a relation whose word is in a set, or -1.</summary>
    public int Child(int token, DependencyRelation relation, WordSet words)
    {
        for (int c = firstChild[token]; c >= 0; c = nextSibling[c])
        {
            if (tokens.Relations[c] == relation && words.Has(keys[c]))
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>The word number of the first preposition or conjunction that opens a phrase; -1 for none.</summary>
    public int CaseKey(int token)
    {
        for (int c = firstChild[token]; c >= 0; c = nextSibling[c])
        {
            if (tokens.Relations[c] is DependencyRelation.Case or DependencyRelation.Mark)
            {
                return keys[c];
            }
        }

        return -1;
    }

    /// <summary>True for a preposition or conjunction of the set among those that open the phrase.</summary>
    public bool HasCase(int token, WordSet words)
    {
        for (int c = firstChild[token]; c >= 0; c = nextSibling[c])
        {
            if (tokens.Relations[c] is DependencyRelation.Case or DependencyRelation.Mark && words.Has(keys[c]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a phrase about something known that the clause follows on: "after the raid", "following an attack".</summary>
    public bool IsAftermath(int token) => Relation(token) is DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Advcl && HasCase(token, Grammar.After)
        || (Grammar.Following.Has(keys[token]) && tokens.Xpos[token] == "VBG");

    /// <summary>True for a verb and for a noun or adjective that is a predicate.</summary>
    public bool IsVerbal(int token) => Upos(token) is UniversalPos.Verb or UniversalPos.Aux
        || Child(token, DependencyRelation.Cop) >= 0 || Child(token, DependencyRelation.Nsubj) >= 0;

    public bool IsNominal(int token) => Upos(token) is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron or UniversalPos.Num;

    /// <summary>True when <paramref name="token"/> lies in the tree below <paramref name="top"/> or is it.</summary>
    public bool IsBelow(int token, int top)
    {
        for (int t = token; t >= 0; t = tokens.Heads[t])
        {
            if (t == top)
            {
                return true;
            }
        }

        return false;
    }

    private int KeyOf(int token, Span<char> lower)
    {
        int id = tokens.Lemmas[token];
        bool isVerb = tokens.Upos[token] is UniversalPos.Verb;
        if (id < tokens.Vocabulary.Count && (!isVerb || !index.At(id).IsEmpty))
        {
            return id;
        }

        // A rare verb's lemma may be guessed wrong ("bombed" as "bom"); its form is surer.
        var form = tokens.Form(token);
        if (isVerb && form.Length <= lower.Length && index.Forms.Find(lower[..Math.Max(0, form.ToLowerInvariant(lower))]) is var verb and >= 0)
        {
            return verb;
        }

        if (id < tokens.Vocabulary.Count)
        {
            return id;
        }

        // Names keep their capitals in the lemma column; the lexicon is in lower case.
        ReadOnlySpan<char> lemma = tokens.Lemma(token);
        return lemma.Length <= lower.Length && lemma.ToLowerInvariant(lower) is var n and >= 0 ? tokens.Vocabulary.IndexOf(lower[..n]) : -1;
    }
}
