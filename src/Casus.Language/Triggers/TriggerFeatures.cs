using Casus.Learning.Features;
using Casus.Learning.Neural;

namespace Casus.Language.Triggers;

/// <summary>What can be seen of a word that may tell an event: itself, its place in the tree, its neighbours, what it means. Not thread-safe.</summary>
internal sealed class TriggerFeatures
{
    /// <summary>The number of the feature templates, written into the model.</summary>
    public const int Templates = 601;

    /// <summary>Features of a word at most.</summary>
    public const int MaxCount = 96;

    /// <summary>Vectors of a word: its form's, its lemma's and that of its head's lemma.</summary>
    public const int Vectors = 3;

    private const int MaxChildren = 24;
    private const int DeepestSentence = 3;
    private const uint Nothing = 0;
    private const int Unsought = int.MinValue;
    private readonly TokenTable tokens;
    private readonly SentenceTable sentences;
    private readonly VectorTable vectors;

    // One number a token: the folded lemma's key, 1 + the kind of its name or 0, and the tree as lists: -1 ends one.
    private readonly uint[] lemmas;
    private readonly byte[] names;
    private readonly int[] firstChild;
    private readonly int[] nextChild;

    // Where the lemma's vector stands; Unsought until it is asked for.
    private readonly int[] lemmaRows;

    /// <summary>Reads what all words share.</summary>
    /// <param name="document">The document with tokens, sentences and names.</param>
    /// <param name="vectors">The vectors of words.</param>
    public TriggerFeatures(AnnotatedDocument document, VectorTable vectors)
    {
        (tokens, sentences, this.vectors) = (document.Tokens, document.Sentences, vectors);
        (lemmas, names) = (new uint[tokens.Count], new byte[tokens.Count]);
        (firstChild, nextChild) = (new int[tokens.Count], new int[tokens.Count]);
        lemmaRows = new int[tokens.Count];
        Array.Fill(firstChild, -1);
        Array.Fill(lemmaRows, Unsought);
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            lemmas[i] = FeatureHash.OfFolded(tokens.Lemma(i));
            int head = tokens.Heads[i];
            if (head >= 0)
            {
                (nextChild[i], firstChild[head]) = (firstChild[head], i);
            }
        }

        foreach (var name in document.Get<NameTable>().Mentions)
        {
            names.AsSpan(name.Tokens.First, name.Tokens.Count).Fill((byte)(1 + (int)name.Kind));
        }
    }

    /// <summary>True when a word can be part of a trigger: the small words never are, but for the second half of a verb.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="i">The word.</param>
    public static bool IsCandidate(TokenTable tokens, int i) =>
        tokens.Upos[i] is UniversalPos.Verb or UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Propn
        || tokens.Relations[i] == DependencyRelation.CompoundPrt;

    /// <summary>The features of a word.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="i">The word.</param>
    /// <param name="memory">Room for <see cref="MaxCount"/>.</param>
    public ReadOnlySpan<ulong> Keys(int sentence, int i, Span<ulong> memory)
    {
        var keys = new FeatureList(memory);
        AddWord(i, ref keys);
        uint upos = (uint)tokens.Upos[i], relation = (uint)tokens.Relations[i];
        var within = sentences[sentence];
        keys.Add(10, upos);
        keys.Add(11, FeatureHash.Of(tokens.Xpos[i]));
        keys.Add(12, relation);
        keys.Add(13, relation, upos);
        keys.Add(14, names[i]);
        keys.Add(15, (uint)Math.Min(sentence, DeepestSentence));
        keys.Add(16, char.IsUpper(tokens.Form(i)[0]) ? 1u : 0, i > within.First ? 1u : 0);
        AddNeighbours(within, i, ref keys);
        AddTree(i, ref keys);
        return keys.Keys;
    }

    /// <summary>What a word and its head mean.</summary>
    /// <param name="i">The word.</param>
    /// <param name="numbers">Takes <see cref="Vectors"/> vectors, one after another.</param>
    public void Numbers(int i, Span<float> numbers)
    {
        numbers.Clear();
        vectors.Add(tokens.Form(i), numbers);
        vectors.Add(tokens.Lemma(i), numbers[vectors.Width..]);
        if (tokens.Heads[i] >= 0)
        {
            vectors.Add(tokens.Lemma(tokens.Heads[i]), numbers[(2 * vectors.Width)..]);
        }
    }

    /// <summary>The same as rows of the table of vectors; negative where there is none.</summary>
    /// <param name="i">The word.</param>
    public (int Form, int Lemma, int Head) Rows(int i)
    {
        int lemma = LemmaRow(i), head = tokens.Heads[i];
        int form = tokens.Form(i).Equals(tokens.Lemma(i), StringComparison.OrdinalIgnoreCase) ? lemma : vectors.IndexOf(tokens.Form(i));
        return (form, lemma, head >= 0 ? LemmaRow(head) : -1);
    }

    private int LemmaRow(int i)
    {
        if (lemmaRows[i] == Unsought)
        {
            lemmaRows[i] = Math.Max(-1, vectors.IndexOf(tokens.Lemma(i)));
        }

        return lemmaRows[i];
    }

    private void AddWord(int i, ref FeatureList keys)
    {
        keys.Add(1, lemmas[i]);
        keys.Add(2, lemmas[i], (uint)tokens.Upos[i]);
        keys.Add(3, lemmas[i], (uint)tokens.Relations[i]);
        ReadOnlySpan<char> lemma = tokens.Lemma(i);
        for (int n = 2; n <= 4 && n < lemma.Length; n++)
        {
            keys.Add(4, (uint)n, FeatureHash.OfFolded(lemma[^n..]));
        }

        if (lemma.Length > 4)
        {
            keys.Add(5, FeatureHash.OfFolded(lemma[..4]));
        }
    }

    private void AddNeighbours(TokenSpan within, int i, ref FeatureList keys)
    {
        bool hasBefore = i > within.First, hasAfter = i + 1 < within.End;
        uint before = hasBefore ? 1 + (uint)tokens.Upos[i - 1] : Nothing, after = hasAfter ? 1 + (uint)tokens.Upos[i + 1] : Nothing;
        keys.Add(20, hasBefore ? lemmas[i - 1] : Nothing);
        keys.Add(21, hasAfter ? lemmas[i + 1] : Nothing);
        keys.Add(22, before);
        keys.Add(23, after);
        keys.Add(24, before, (uint)tokens.Upos[i], after);
    }

    private void AddTree(int i, ref FeatureList keys)
    {
        int head = tokens.Heads[i];
        keys.Add(25, head >= 0 ? lemmas[head] : Nothing);
        keys.Add(26, head >= 0 ? 1 + (uint)tokens.Upos[head] : Nothing, (uint)tokens.Relations[i]);
        int seen = 0;
        for (int child = firstChild[i]; child >= 0 && seen < MaxChildren; child = nextChild[child], seen++)
        {
            keys.Add(27, (uint)tokens.Relations[child]);
            if (TellsMuch(tokens.Relations[child]))
            {
                keys.Add(28, (uint)tokens.Relations[child], lemmas[child]);
            }
        }
    }

    // "take" with "place", "break" with "out", "charge" with "the": what hangs there tells whether the word is an event.
    private static bool TellsMuch(DependencyRelation relation) => relation is DependencyRelation.Obj or DependencyRelation.Case
        or DependencyRelation.Aux or DependencyRelation.Compound or DependencyRelation.Nsubj or DependencyRelation.Det
        or DependencyRelation.Cop or DependencyRelation.CompoundPrt;
}
