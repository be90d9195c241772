using Casus.Language.Tagging;

namespace Casus.Language.Names;

/// <summary>Adds the names of a report, which agree with each other.</summary>
/// <param name="tagger">Finds names; null when the encoder has labelled them with the trees.</param>
/// <param name="nameWords">Words that hint at names.</param>
internal sealed class NameAnnotator(NameTagger? tagger, NameWords nameWords) : IAnnotator
{
    public IReadOnlyList<Type> Requires => tagger is null
        ? [typeof(TokenTable), typeof(SentenceTable), typeof(NameLabelTable)]
        : [typeof(TokenTable), typeof(SentenceTable)];

    public IReadOnlyList<Type> Provides => [typeof(NameTable)];

    public void Annotate(AnnotatedDocument document)
    {
        var sentences = new TokenSpan[document.Sentences.Count];
        for (var s = 0; s < sentences.Length; s++)
        {
            sentences[s] = document.Sentences[s];
        }

        document.Add(new NameTable(Find(document.Tokens, sentences, tagger is null ? document.Get<NameLabelTable>() : null)));
    }

    /// <summary>The names of tagged sentences, in text order.</summary>
    /// <param name="tokens">The tokens with their tags.</param>
    /// <param name="sentences">The tokens of each sentence.</param>
    /// <param name="labels">The encoder's labels; null to find the names here.</param>
    internal List<NameMention> Find(TokenTable tokens, ReadOnlySpan<TokenSpan> sentences, NameLabelTable? labels)
    {
        var hints = Hints(tokens, nameWords);
        List<NameMention> names = [];
        var input = labels is null ? new NameInput(new WordKeys(tokens.Text, tokens.Starts, tokens.Ends), TagKeysOf(tokens), hints) : default;
        foreach (var sentence in sentences)
        {
            if (labels is null)
            {
                tagger!.Tag(input, sentence, names);
            }
            else
            {
                labels.AddNames(sentence, names);
            }
        }

        for (var i = 0; i < names.Count; i++)
        {
            names[i] = WithoutTitle(names[i], hints, tokens);
        }

        return NameAgreement.Agree(tokens, names);
    }

    // "Russian Foreign Minister Sergei Lavrov" is named Sergei Lavrov.
    private static NameMention WithoutTitle(NameMention name, uint[] hints, TokenTable tokens)
    {
        if (name.Kind != NameKind.Person)
        {
            return name;
        }

        var first = name.Tokens.First;
        for (var i = first; i < name.Tokens.End - 1; i++)
        {
            if ((hints[i] & NameWords.BeforeTitle) == 0 && !char.IsLower(tokens.Form(i)[0]))
            {
                break;
            }

            first = (hints[i] & NameWords.Title) != 0 ? i + 1 : first;
        }

        return name with { Tokens = name.Tokens with { First = first } };
    }

    /// <summary>The tag keys of a table, as the taggers make them.</summary>
    /// <param name="tokens">The tokens.</param>
    private static uint[] TagKeysOf(TokenTable tokens)
    {
        var known = new Dictionary<(UniversalPos, string), uint>();
        var keys = new uint[tokens.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var tag = (tokens.Upos[i], tokens.Xpos[i]);
            if (!known.TryGetValue(tag, out keys[i]))
            {
                known[tag] = keys[i] = TagLabel.Parse($"{tag.Item1.ToConllu()}|{tag.Item2}").Key;
            }
        }

        return keys;
    }

    private static uint[] Hints(TokenTable tokens, NameWords nameWords)
    {
        var hints = new uint[tokens.Count];
        for (var i = 0; i < hints.Length; i++)
        {
            hints[i] = nameWords.Kinds(tokens.Form(i));
        }

        return hints;
    }
}
