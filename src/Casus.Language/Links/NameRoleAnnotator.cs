namespace Casus.Language.Links;

/// <summary>Adds the roles that stand beside the names of persons, with the country that is said there.</summary>
/// <param name="lexicon">Words for persons and countries.</param>
internal sealed class NameRoleAnnotator(LinkLexicon lexicon) : IAnnotator
{
    private readonly NameRoleFinder finder = new(lexicon);

    public IReadOnlyList<Type> Requires => [typeof(TokenTable), typeof(SentenceTable), typeof(NameTable)];

    public IReadOnlyList<Type> Provides => [typeof(NameRoleTable)];

    public void Annotate(AnnotatedDocument document)
    {
        List<NameRole> roles = [];
        var mentions = document.Get<NameTable>().Mentions;
        var sentence = 0;
        foreach (var mention in mentions)
        {
            while (document.Sentences[sentence].End <= mention.Tokens.First)
            {
                sentence++;
            }

            if (mention.Kind != NameKind.Person)
            {
                continue;
            }

            var name = TitleCut.Name(document.Tokens, lexicon, mention.Tokens);
            if (finder.Find(document.Tokens, document.Sentences[sentence], name) is { } role)
            {
                roles.Add(role);
            }
        }

        document.Add(new NameRoleTable(roles));
    }
}
