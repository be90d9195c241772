using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>Finds the other side deep in the words of an act: "gave funds to build schools in Chad", "agreed to take in families from Mali".</summary>
/// <param name="view">The document's trees.</param>
/// <param name="parties">Knows the parties.</param>
internal sealed class OtherSideFinder(SyntaxView view, PartyFinder parties)
{
    private const int MaxDepth = 4;

    /// <summary>The nearest other state or body below a word.</summary>
    /// <param name="top">The act's word, or what an agreement is about.</param>
    /// <param name="doers">Who acts; none of them is the other side.</param>
    public List<Participant> Find(int top, IReadOnlyList<Participant> doers)
    {
        var level = new List<int> { top };
        for (int depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            var next = new List<int>();
            foreach (int t in level)
            {
                for (int c = view.FirstChild(t); c >= 0; c = view.NextSibling(c))
                {
                    if (!LeadsOn(c) || view.Is(c, view.Grammar.Currency) || (depth == 0 && view.IsVerbal(t) && view.Relation(c) == DependencyRelation.Obl && view.HasCase(c, view.Grammar.PlaceCase)))
                    {
                        continue;
                    }

                    if (Others(c, doers) is { Count: > 0 } found)
                    {
                        return found;
                    }

                    next.Add(c);
                }
            }

            level = next;
        }

        return [];
    }

    private List<Participant> Others(int token, IReadOnlyList<Participant> doers)
    {
        var found = new List<Participant>();
        if (!view.IsVerbal(token))
        {
            parties.Collect(token, found);
            if (found.Count == 0)
            {
                parties.CollectPlace(token, found);
            }
        }

        found.RemoveAll(p => p.Actor.Code.IsEmpty || doers.Any(d => d.Actor.Code == p.Actor.Code));
        return found;
    }

    private bool LeadsOn(int child) => !view.IsAftermath(child) && view.Relation(child) switch
    {
        DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Xcomp or DependencyRelation.NmodPoss => true,
        DependencyRelation.Obl or DependencyRelation.Nmod => view.HasCase(child, view.Grammar.Beneficiary),
        DependencyRelation.Advcl or DependencyRelation.Acl => view.Child(child, DependencyRelation.Mark, view.Grammar.Infinitive) >= 0,
        _ => false,
    };
}
