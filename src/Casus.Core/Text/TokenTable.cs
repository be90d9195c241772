using System.Diagnostics;

namespace Casus;

/// <summary>
/// The tokens of one document: one array a column, row i of every column is token i.
/// Immutable and safe to share. Spans of tokens index into it with <see cref="TokenSpan"/>.
/// </summary>
public sealed class TokenTable
{
    private readonly int[] starts, ends;            // UTF-16 offsets into Document.Text, [start, end)
    private readonly int[] heads;                   // token index in this document; -1 is a root
    private readonly DependencyRelation[] relations;
    private readonly UniversalPos[] upos;
    private readonly string[] xpos, feats;          // shared label strings, "_" for none
    private readonly int[] lemmas;                  // below vocabulary.Count: shared word; above: word of this document only
    private readonly string[] ownWords;
    private readonly Vocabulary vocabulary;

    internal TokenTable(string text, TokenColumns columns, Vocabulary vocabulary)
    {
        Debug.Assert(columns.AllOneLength, "columns differ in length");
        Text = text;
        starts = columns.Starts;
        ends = columns.Ends;
        heads = columns.Heads;
        relations = columns.Relations;
        upos = columns.Upos;
        xpos = columns.Xpos;
        feats = columns.Feats;
        this.vocabulary = vocabulary;
        lemmas = new int[starts.Length];
        ownWords = NumberLemmas(columns.Lemmas);
    }

    /// <summary>The document's text.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => starts.Length;

    /// <summary>The words that lemma numbers below its count stand for.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>First UTF-16 unit of each token.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>One past the last UTF-16 unit of each token.</summary>
    public ReadOnlySpan<int> Ends => ends;

    /// <summary>The token index of each token's head; -1 for a root.</summary>
    public ReadOnlySpan<int> Heads => heads;

    /// <summary>The relation of each token to its head.</summary>
    public ReadOnlySpan<DependencyRelation> Relations => relations;

    /// <summary>The universal word class of each token.</summary>
    public ReadOnlySpan<UniversalPos> Upos => upos;

    /// <summary>The treebank's own tag of each token (Penn tags in English), <c>_</c> for none.</summary>
    public ReadOnlySpan<string> Xpos => xpos;

    /// <summary>The features of each token as CoNLL-U writes them, <c>_</c> for none.</summary>
    public ReadOnlySpan<string> Feats => feats;

    /// <summary>The lemma number of each token; numbers below the vocabulary's count mean the same word in every document.</summary>
    public ReadOnlySpan<int> Lemmas => lemmas;

    /// <summary>The token with this index, as a view for reading.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public Token this[int index] => new(this, index);

    /// <summary>The lemma of a token, in lower case except for names.</summary>
    /// <param name="index">A token index.</param>
    public string Lemma(int index)
    {
        int id = lemmas[index];
        return id < vocabulary.Count ? vocabulary[id] : ownWords[id - vocabulary.Count];
    }

    /// <summary>The characters of a token.</summary>
    /// <param name="index">A token index.</param>
    public ReadOnlySpan<char> Form(int index) => Text.AsSpan(starts[index], ends[index] - starts[index]);

    /// <summary>The place of a token in the text.</summary>
    /// <param name="index">A token index.</param>
    public TextSpan Span(int index) => new(starts[index], ends[index]);

    /// <summary>The place of a run of tokens in the text; empty for no token.</summary>
    /// <param name="tokens">Token indices of this document.</param>
    public TextSpan Span(TokenSpan tokens) => tokens.IsEmpty ? default : new(starts[tokens.First], ends[tokens.End - 1]);

    /// <summary>The index of the first token that ends after this position; <see cref="Count"/> when none does.</summary>
    /// <param name="position">A UTF-16 offset into the text.</param>
    public int FirstEndingAfter(int position)
    {
        int low = 0, high = ends.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The tokens that overlap a piece of the text.</summary>
    /// <param name="span">A span of the text.</param>
    public TokenSpan Covering(TextSpan span)
    {
        int first = FirstEndingAfter(span.Start), end = first;
        while (end < starts.Length && starts[end] < span.End)
        {
            end++;
        }

        return new TokenSpan(first, end);
    }

    private string[] NumberLemmas(string[] words)
    {
        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            int id = vocabulary.IndexOf(words[i]);
            if (id < 0)
            {
                if (!own.TryGetValue(words[i], out int local))
                {
                    local = own.Count;
                    own.Add(words[i], local);
                }

                id = vocabulary.Count + local;
            }

            lemmas[i] = id;
        }

        var result = new string[own.Count];
        foreach (var (word, local) in own)
        {
            result[local] = word;
        }

        return result;
    }
}
