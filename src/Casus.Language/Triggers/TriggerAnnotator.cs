namespace Casus.Language.Triggers;

/// <summary>
/// Finds the words that tell events of any kind: verbs, nouns of events, adjectives such as "dead", words that belong together.
/// </summary>
/// <param name="model">What was learned; read when the first document comes, for reading reports does without.</param>
internal sealed class TriggerAnnotator(Lazy<TriggerModel> model) : IAnnotator
{
    /// <summary>A word is a trigger from this chance on: where precision and reach balance on reports not learned from.</summary>
    public const double LeastChance = 0.4;

    private const double LeastPart = 0.5;

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(TokenTable), typeof(SentenceTable), typeof(NameTable)];

    /// <inheritdoc/>
    public IReadOnlyList<Type> Provides { get; } = [typeof(TriggerTable)];

    /// <inheritdoc/>
    public void Annotate(AnnotatedDocument document) => document.Add(Find(document));

    /// <summary>Finds them, without adding a layer.</summary>
    /// <param name="document">The document with tokens, sentences and names.</param>
    public TriggerTable Find(AnnotatedDocument document)
    {
        var triggers = new List<TriggerMention>();
        var heads = new double[document.Tokens.Count];
        var parts = new double[document.Tokens.Count];
        Judge(document, heads, parts);
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            Add(document.Sentences[s], heads, parts, triggers);
        }

        return new TriggerTable(triggers);
    }

    private void Judge(AnnotatedDocument document, double[] heads, double[] parts)
    {
        var known = model.Value;
        var tokens = document.Tokens;
        var features = new TriggerFeatures(document, known.Vectors);
        var scratch = known.NewScratch();
        Span<ulong> memory = stackalloc ulong[TriggerFeatures.MaxCount];
        Span<double> chances = stackalloc double[TriggerModel.Part + 1];
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (TriggerFeatures.IsCandidate(tokens, i))
                {
                    known.Judge(features.Keys(s, i, memory), features.Rows(i), scratch, chances);
                    (heads[i], parts[i]) = (chances[TriggerModel.Head], chances[TriggerModel.Part]);
                }
            }
        }
    }

    // A head takes the parts beside it along, on both sides.
    private static void Add(TokenSpan sentence, double[] heads, double[] parts, List<TriggerMention> triggers)
    {
        int from = sentence.First;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (heads[i] < LeastChance)
            {
                continue;
            }

            int first = i, end = i + 1;
            while (first > from && parts[first - 1] > LeastPart)
            {
                first--;
            }

            while (end < sentence.End && parts[end] > LeastPart)
            {
                end++;
            }

            triggers.Add(new TriggerMention(new TokenSpan(first, end), i, heads[i]));
            from = end;
        }
    }
}
