using Casus.Coding.Rules;
using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>Finds the other side deep in the words of an act: "gave funds to build schools in Chad", "an appeal filed by Mali".</summary>
/// <param name="view">The document's trees.</param>
/// <param name="clauses">Finds doers.</param>
/// <param name="parties">Knows the parties.</param>
internal sealed class OtherSideFinder(SyntaxView view, ClauseReader clauses, PartyFinder parties)
{
    private const int MaxDepth = 4;

    /// <summary>The nearest other state or body whom a gift concerns.</summary>
    /// <param name="top">The act's word, or what it is about.</param>
    /// <param name="doers">Who acts; none of them is the other side.</param>
    public List<Participant> Concerned(int top, IReadOnlyList<Participant> doers) => Find(top, doers, view.Grammar.Beneficiary);

    /// <summary>The nearest other state or body that stands behind what is refused: "an appeal filed by Chad", "Mali's request".</summary>
    /// <param name="top">The refusal's word, or what is refused.</param>
    /// <param name="doers">Who refuses.</param>
    public List<Participant> Asking(int top, IReadOnlyList<Participant> doers) => Find(top, doers, view.Grammar.Origin);

    /// <summary>The nearest other state or body at which a threat is aimed: "an ultimatum to Chad".</summary>
    /// <param name="top">The threat's word, or what is threatened.</param>
    /// <param name="doers">Who threatens.</param>
    public List<Participant> Threatened(int top, IReadOnlyList<Participant> doers) => Find(top, doers, view.Grammar.Infinitive);

    private List<Participant> Find(int top, IReadOnlyList<Participant> doers, WordSet cases)
    {
        var level = new List<int> { top };
        for (int depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            var next = new List<int>();
            foreach (int t in level)
            {
                for (int c = view.FirstChild(t); c >= 0; c = view.NextSibling(c))
                {
                    bool isScene = depth == 0 && view.IsVerbal(t) && view.Relation(c) == DependencyRelation.Obl && view.HasCase(c, view.Grammar.PlaceCase);
                    int step = isScene || view.Is(c, view.Grammar.Currency) ? -1 : Step(c, cases);
                    if (step >= 0 && Others(step, doers) is { Count: > 0 } found)
                    {
                        return found;
                    }

                    if (step >= 0)
                    {
                        next.Add(step);
                    }
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

    // The word to which a child leads on; -1 for none.
    private int Step(int child, WordSet cases) => view.IsAftermath(child) ? -1 : view.Relation(child) switch
    {
        DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Xcomp or DependencyRelation.NmodPoss => child,
        DependencyRelation.Obl or DependencyRelation.Nmod => view.HasCase(child, cases) ? child : -1,
        DependencyRelation.Acl when view.Tokens.Xpos[child] == "VBN" && cases == view.Grammar.Origin => clauses.Agent(child),
        DependencyRelation.Advcl or DependencyRelation.Acl when cases == view.Grammar.Beneficiary && view.Child(child, DependencyRelation.Mark, view.Grammar.Infinitive) >= 0 => child,
        _ => -1,
    };
}
