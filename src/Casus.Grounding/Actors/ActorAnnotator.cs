namespace Casus.Grounding.Actors;

/// <summary>
/// Finds the parties of a report: countries, governments behind capitals and adjectives, persons in office, bodies, armed
/// groups and kinds of people; persons and bodies that no file knows keep their words. Uses roles beside names and links where those
/// layers are there. Safe to share.
/// </summary>
/// <param name="catalogue">The parties and words known.</param>
public sealed class ActorAnnotator(ActorCatalogue catalogue) : IAnnotator
{
    private readonly ActorCatalogue catalogue = catalogue ?? throw new ArgumentNullException(nameof(catalogue));

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(TokenTable), typeof(SentenceTable), typeof(NameTable)];

    /// <inheritdoc/>
    public IReadOnlyList<Type> Provides { get; } = [typeof(ActorTable)];

    /// <inheritdoc/>
    public void Annotate(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var view = new ReportView(document, catalogue);
        var hits = NameFinder.Find(view);
        var drafts = new PhraseComposer(view, hits).Compose();
        BareNames.Add(view, hits, drafts);
        if (document.Has<NameRoleTable>())
        {
            NamedRoles.Add(view, hits, document.Get<NameRoleTable>().Items, drafts);
        }

        NamedBodies.Add(view, hits, drafts);
        var persons = new PersonMemory(view, drafts);
        persons.AddApposed(drafts);
        persons.Complete(drafts);
        persons.AddSurnames(drafts);
        Sort(drafts);
        new GroupWords(view, drafts).Add();
        Sort(drafts);
        if (document.Has<LinkTable>())
        {
            ReportLinks.Follow(view, document.Get<LinkTable>().Links, drafts);
            Sort(drafts);
        }

        ReportLinks.FollowDefinite(view, drafts);
        document.Add(new ActorTable(Mentions(drafts)));
    }

    private static void Sort(List<Draft> drafts) => drafts.Sort(static (a, b) =>
        a.Tokens.First != b.Tokens.First ? a.Tokens.First.CompareTo(b.Tokens.First) : b.Tokens.End.CompareTo(a.Tokens.End));

    private static List<ActorMention> Mentions(List<Draft> drafts)
    {
        var mentions = new List<ActorMention>(drafts.Count);
        foreach (var draft in drafts)
        {
            bool isTwice = mentions.Count > 0 && mentions[^1].Tokens == draft.Tokens;
            if (!isTwice)
            {
                mentions.Add(draft.ToMention());
            }
        }

        return mentions;
    }
}
