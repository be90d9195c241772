namespace Casus.Language.Names;

/// <summary>Adds the names of a report, which agree with each other.</summary>
/// <param name="nameWords">Words that hint at names.</param>
internal sealed class NameAnnotator(NameWords nameWords) : IAnnotator
{
    public IReadOnlyList<Type> Requires => [typeof(TokenTable), typeof(SentenceTable), typeof(NameLabelTable)];

    public IReadOnlyList<Type> Provides => [typeof(NameTable)];

    public void Annotate(AnnotatedDocument document)
    {
        var sentences = new TokenSpan[document.Sentences.Count];
        for (var s = 0; s < sentences.Length; s++)
        {
            sentences[s] = document.Sentences[s];
        }

        document.Add(new NameTable(Find(document.Tokens, sentences, document.Get<NameLabelTable>())));
    }

    /// <summary>The names of labelled sentences, in text order.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="sentences">The tokens of each sentence.</param>
    /// <param name="labels">The encoder's labels.</param>
    internal List<NameMention> Find(TokenTable tokens, ReadOnlySpan<TokenSpan> sentences, NameLabelTable labels)
    {
        List<NameMention> names = [];
        foreach (var sentence in sentences)
        {
            labels.AddNames(sentence, names);
        }

        for (var i = 0; i < names.Count; i++)
        {
            names[i] = WithoutTitle(names[i], tokens);
        }

        return NameAgreement.Agree(tokens, names);
    }

    // "Russian Foreign Minister Sergei Lavrov" is named Sergei Lavrov.
    private NameMention WithoutTitle(NameMention name, TokenTable tokens)
    {
        if (name.Kind != NameKind.Person)
        {
            return name;
        }

        var first = name.Tokens.First;
        for (var i = first; i < name.Tokens.End - 1; i++)
        {
            var kinds = nameWords.Kinds(tokens.Form(i));
            if ((kinds & NameWords.BeforeTitle) == 0 && !char.IsLower(tokens.Form(i)[0]))
            {
                break;
            }

            first = (kinds & NameWords.Title) != 0 ? i + 1 : first;
        }

        return name with { Tokens = name.Tokens with { First = first } };
    }
}
