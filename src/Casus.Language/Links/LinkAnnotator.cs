namespace Casus.Language.Links;

/// <summary>
/// Adds links within a report: a surname to the full name before it, "the ministry" to the ministry named last, "he" to the
/// person who is plainly meant. What is not plain has no link.
/// </summary>
internal sealed class LinkAnnotator(NounLinker nouns) : IAnnotator
{
    public IReadOnlyList<Type> Requires => [typeof(TokenTable), typeof(SentenceTable), typeof(NameTable)];

    public IReadOnlyList<Type> Provides => [typeof(LinkTable)];

    public void Annotate(AnnotatedDocument document)
    {
        List<Link> links = [];
        AddSurnames(document, links);
        nouns.Add(document, links);
        PronounLinker.Add(document, links);
        document.Add(new LinkTable([.. links.OrderBy(l => l.Phrase.First).ThenBy(l => l.Phrase.End)]));
    }

    private static void AddSurnames(AnnotatedDocument document, List<Link> links)
    {
        var tokens = document.Tokens;
        var fullNames = new Dictionary<string, TokenSpan>(StringComparer.Ordinal);
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in document.Get<NameTable>().Mentions)
        {
            if (mention.Kind != NameKind.Person)
            {
                continue;
            }

            var surname = tokens.Form(mention.Tokens.End - 1).ToString();
            if (mention.Tokens.Count == 1)
            {
                if (fullNames.TryGetValue(surname, out var full) && !ambiguous.Contains(surname))
                {
                    links.Add(new Link(mention.Tokens, full));
                }
            }
            else if (fullNames.TryGetValue(surname, out var known) && !IsSameGivenName(tokens, known, mention.Tokens))
            {
                // Two people of one surname: it says nothing alone.
                ambiguous.Add(surname);
            }
            else
            {
                fullNames.TryAdd(surname, mention.Tokens);
            }
        }
    }

    // Sergei and Sergey are one: spellings differ, the first letter does not.
    private static bool IsSameGivenName(TokenTable tokens, TokenSpan one, TokenSpan other) =>
        tokens.Form(one.First)[0] == tokens.Form(other.First)[0];
}
