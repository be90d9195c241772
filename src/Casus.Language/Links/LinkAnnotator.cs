namespace Casus.Language.Links;

/// <summary>
/// Adds links within a report: a surname or acronym to the full name before it, "the ministry" to the one ministry that was
/// named, "the country" to the only one, "he" to the person who is plainly meant. What is not plain has no link.
/// </summary>
/// <param name="lexicon">The words that decide.</param>
internal sealed class LinkAnnotator(LinkLexicon lexicon) : IAnnotator
{
    public IReadOnlyList<Type> Requires => [typeof(TokenTable), typeof(SentenceTable), typeof(NameTable), typeof(NameRoleTable)];

    public IReadOnlyList<Type> Provides => [typeof(LinkTable)];

    public void Annotate(AnnotatedDocument document)
    {
        var walk = new LinkWalk(document, lexicon);
        AcronymLinker.Add(document, lexicon, walk.Bodies, walk.Links);
        walk.Run();
        walk.Links.Sort(static (a, b) => a.Phrase.First != b.Phrase.First ? a.Phrase.First.CompareTo(b.Phrase.First) : a.Phrase.End.CompareTo(b.Phrase.End));
        document.Add(new LinkTable([.. walk.Links]));
    }
}
