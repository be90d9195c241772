namespace Casus.Language.Links;

/// <summary>
/// Links "he" or "she" to a person: the subject of the sentence before or of the clause before, when it is the only person
/// there or the subject. Left alone where two people could be meant.
/// </summary>
internal static class PronounLinker
{
    /// <summary>Adds the links of a document.</summary>
    /// <param name="document">The document with its names.</param>
    /// <param name="links">Where to.</param>
    public static void Add(AnnotatedDocument document, List<Link> links)
    {
        var tokens = document.Tokens;
        TokenSpan? lastSubject = null;
        var lastSentence = -1;
        var mentions = document.Get<NameTable>().Mentions;
        var next = 0;
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            for (var i = sentence.First; i < sentence.End; i++)
            {
                while (next < mentions.Count && mentions[next].Tokens.End <= i)
                {
                    next++;
                }

                if (next < mentions.Count && mentions[next].Tokens.First == i && mentions[next].Kind == NameKind.Person)
                {
                    if (IsMainOrOnly(tokens, mentions, next, sentence))
                    {
                        (lastSubject, lastSentence) = (mentions[next].Tokens, s);
                    }
                }
                else if (IsPersonal(tokens, i) && lastSubject is { } antecedent && s - lastSentence <= 1)
                {
                    links.Add(new Link(new TokenSpan(i, i + 1), antecedent));
                    lastSentence = s;
                }
            }
        }
    }

    private static bool IsPersonal(TokenTable tokens, int i) =>
        tokens.Upos[i] == UniversalPos.Pron && tokens.Lemma(i) is "he" or "she" or "his" or "her";

    private static bool IsMainOrOnly(TokenTable tokens, IReadOnlyList<NameMention> mentions, int index, TokenSpan sentence)
    {
        var span = mentions[index].Tokens;
        for (var i = span.First; i < span.End; i++)
        {
            if (tokens.Relations[i] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
                || (tokens.Heads[i] >= 0 && !span.Contains(tokens.Heads[i])
                    && tokens.Relations[tokens.Heads[i]] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
                    && tokens.Relations[i] is DependencyRelation.Flat or DependencyRelation.Appos or DependencyRelation.Compound or DependencyRelation.NmodDesc
                        or DependencyRelation.NmodPoss))
            {
                return true;
            }
        }

        return !HasOther(mentions, index - 1, sentence) && !HasOther(mentions, index + 1, sentence);
    }

    private static bool HasOther(IReadOnlyList<NameMention> mentions, int index, TokenSpan sentence) =>
        index >= 0 && index < mentions.Count && sentence.Contains(mentions[index].Tokens.First) && mentions[index].Kind == NameKind.Person;
}
