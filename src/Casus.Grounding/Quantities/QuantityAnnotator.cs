namespace Casus.Grounding.Quantities;

/// <summary>
/// Finds how many were killed, injured, arrested and so on, by the words that stand over or beside the number. "Dozens" tell no
/// number and give none. Safe to share.
/// </summary>
/// <param name="lexicon">The words of the language.</param>
public sealed class QuantityAnnotator(QuantityLexicon lexicon) : IAnnotator
{
    private readonly QuantityLexicon lexicon = lexicon ?? throw new ArgumentNullException(nameof(lexicon));

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(TokenTable), typeof(SentenceTable)];

    /// <inheritdoc/>
    public IReadOnlyList<Type> Provides { get; } = [typeof(QuantityTable)];

    /// <inheritdoc/>
    public void Annotate(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        var mentions = new List<QuantityMention>();
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (NumberPhrase.TryRead(tokens, lexicon, i, sentence.End, out var phrase))
                {
                    if (Counted(tokens, sentence, phrase) is { } counted)
                    {
                        mentions.Add(new QuantityMention(phrase.Tokens, counted.Kind, phrase.Value, counted.Anchor));
                    }

                    i = phrase.Tokens.End - 1;
                }
            }
        }

        document.Add(new QuantityTable(mentions));
    }

    private (string Kind, int Anchor)? Counted(TokenTable tokens, TokenSpan sentence, NumberPhrase phrase)
    {
        int number = HeadOf(tokens, phrase.Tokens);
        bool counts = tokens.Relations[number] is DependencyRelation.Nummod or DependencyRelation.Compound or DependencyRelation.Amod && tokens.Heads[number] >= 0;
        int counted = counts ? tokens.Heads[number] : number;
        return OfLives(tokens, counted) ?? BesideCounted(tokens, sentence, counted) ?? OfVerb(tokens, counted)
            ?? OfToll(tokens, counted) ?? Adjacent(tokens, sentence, phrase, counted) ?? OfNoun(tokens, counted, counts);
    }

    private static int HeadOf(TokenTable tokens, TokenSpan span)
    {
        for (int i = span.End - 1; i >= span.First; i--)
        {
            if (!span.Contains(tokens.Heads[i]))
            {
                return i;
            }
        }

        return span.End - 1;
    }

    // "claimed 26 lives"
    private (string, int)? OfLives(TokenTable tokens, int counted)
    {
        int governor = tokens.Heads[counted];
        return governor >= 0 && lexicon.Kind(Lemma(tokens, counted), QuantityCue.Life) is { } life
            && lexicon.Kind(Lemma(tokens, governor), QuantityCue.Taker) is not null ? (life, counted) : null;
    }

    // "26 deaths", "200 protesters"; asked last, as "arrested 200 protesters" says more.
    private (string, int)? OfNoun(TokenTable tokens, int counted, bool counts) =>
        counts && lexicon.Kind(Lemma(tokens, counted), QuantityCue.Noun) is { } kind ? (kind, counted) : null;

    // "left 26 civilians dead", "26 people killed in the blast"
    private (string, int)? BesideCounted(TokenTable tokens, TokenSpan sentence, int counted)
    {
        for (int i = counted + 1; i < sentence.End && i <= counted + 8; i++)
        {
            bool isOf = tokens.Heads[i] == counted || (tokens.Heads[i] == tokens.Heads[counted] && tokens.Relations[i] is DependencyRelation.Xcomp);
            if (!isOf)
            {
                continue;
            }

            var relation = tokens.Relations[i];
            string lemma = Lemma(tokens, i);
            if (relation is DependencyRelation.Xcomp or DependencyRelation.Amod or DependencyRelation.Acl or DependencyRelation.Advcl
                && (lexicon.Kind(lemma, QuantityCue.Adjective) ?? (IsParticiple(tokens, i) ? lexicon.Kind(lemma, QuantityCue.Verb) : null)) is { } kind)
            {
                return (kind, i);
            }
        }

        return null;
    }

    private (string, int)? OfVerb(TokenTable tokens, int counted)
    {
        int at = counted;
        for (int steps = 0; steps < 4 && tokens.Relations[at] is DependencyRelation.Conj or DependencyRelation.Nmod or DependencyRelation.Appos
            && tokens.Heads[at] >= 0 && tokens.Upos[tokens.Heads[at]] is UniversalPos.Noun or UniversalPos.Num or UniversalPos.Propn; steps++)
        {
            if (tokens.Relations[at] == DependencyRelation.Nmod)
            {
                int noun = tokens.Heads[at]; // "the killing of 26 civilians", "the arrest of 12"
                return (lexicon.Kind(Lemma(tokens, noun), QuantityCue.Noun) ?? Nominal(tokens, noun)) is { } named ? (named, noun) : null;
            }

            at = tokens.Heads[at];
        }

        int verb = tokens.Heads[at];
        if (verb < 0)
        {
            return null;
        }

        string lemma = Lemma(tokens, verb);
        string? kind = tokens.Relations[at] switch
        {
            DependencyRelation.Obj or DependencyRelation.NsubjPass => lexicon.Kind(lemma, QuantityCue.Verb),
            DependencyRelation.Nsubj => lexicon.Kind(lemma, QuantityCue.Intransitive)
                ?? (tokens.Upos[verb] == UniversalPos.Adj || IsParticiple(tokens, verb) ? lexicon.Kind(lemma, QuantityCue.Adjective) ?? PassiveOf(tokens, verb, lemma) : null),
            _ => null,
        };
        return kind is null ? null : (kind, verb);
    }

    private string? PassiveOf(TokenTable tokens, int verb, string lemma) => IsParticiple(tokens, verb) ? lexicon.Kind(lemma, QuantityCue.Verb) : null;

    // "killing" and "shelling" as nouns keep the verb in their form.
    private string? Nominal(TokenTable tokens, int noun)
    {
        var form = tokens.Form(noun);
        return form.EndsWith("ing", StringComparison.Ordinal) ? lexicon.Kind(form[..^3].ToString().ToLowerInvariant(), QuantityCue.Verb) : null;
    }

    // "the death toll rose to 26"
    private (string, int)? OfToll(TokenTable tokens, int counted)
    {
        int governor = tokens.Heads[counted];
        for (int i = counted - 1; governor >= 0 && i >= 0 && i >= counted - 10; i--)
        {
            if (lexicon.Kind(Lemma(tokens, i), QuantityCue.Toll) is { } kind && (i == governor || tokens.Heads[i] == governor))
            {
                return (kind, i);
            }
        }

        return null;
    }

    // Headlines, where trees are weak: "26 killed", "killing at least 26".
    private (string, int)? Adjacent(TokenTable tokens, TokenSpan sentence, NumberPhrase phrase, int counted)
    {
        int next = Math.Max(phrase.Tokens.End, counted + 1);
        if (next < sentence.End && next <= phrase.Tokens.End + 2 && IsParticiple(tokens, next))
        {
            string lemma = Lemma(tokens, next);
            if ((lexicon.Kind(lemma, QuantityCue.Adjective) ?? lexicon.Kind(lemma, QuantityCue.Verb)) is { } kind)
            {
                return (kind, next);
            }
        }

        for (int i = phrase.Tokens.First - 1; i >= sentence.First && i >= phrase.Tokens.First - 3; i--)
        {
            if (tokens.Upos[i] == UniversalPos.Verb)
            {
                return lexicon.Kind(Lemma(tokens, i), QuantityCue.Verb) is { } kind && !IsParticipleAfterAux(tokens, i) ? (kind, i) : null;
            }
        }

        return null;
    }

    private static string Lemma(TokenTable tokens, int token) => tokens.Lemma(token).ToLowerInvariant();

    private static bool IsParticiple(TokenTable tokens, int token) =>
        tokens.Xpos[token] is "VBN" or "VBD" or "JJ" || tokens.Upos[token] is UniversalPos.Adj;

    private static bool IsParticipleAfterAux(TokenTable tokens, int token) => token > 0 && tokens.Upos[token - 1] == UniversalPos.Aux;
}
