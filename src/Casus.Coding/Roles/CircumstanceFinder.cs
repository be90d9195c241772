using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>Finds when, where and how many: what the tree hangs on the act or on its clause.</summary>
internal sealed class CircumstanceFinder(SyntaxView view, ClauseReader clauses)
{
    private const int MaxDepth = 12;
    private readonly AnnotatedDocument document = view.Document;

    /// <summary>Counted things of the act, by kind.</summary>
    public SortedDictionary<string, Quantity> Quantities(int trigger, EventType type)
    {
        var result = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        if (!document.Has<QuantityTable>())
        {
            return result;
        }

        int clause = clauses.Clause(trigger);
        foreach (var quantity in document.Get<QuantityTable>().Mentions)
        {
            if (Belongs(quantity.Kind, type.Value) && (view.IsBelow(quantity.Anchor, trigger) || IsNear(quantity.Anchor, clause) || IsResultAbove(quantity.Anchor, clause)))
            {
                result.TryAdd(quantity.Kind, quantity.Value);
            }
        }

        return result;
    }

    private static bool Belongs(string kind, string type) => kind switch
    {
        "killed" or "injured" or "missing" or "hostages" => type == "ASSAULT",
        "arrested" => type == "COERCE",
        "released" => type == "RETREAT",
        "protesters" => type == "PROTEST",
        _ => type is "ASSAULT" or "COERCE",
    };

    // "12 people were killed when gunmen fired on ...": the dead of the clause that the act explains.
    private bool IsResultAbove(int anchor, int clause)
    {
        if (clause < 0 || view.Relation(clause) != DependencyRelation.Advcl || view.Child(clause, DependencyRelation.Advmod) is not (>= 0 and var when) || when > clause)
        {
            return false;
        }

        int t = view.Head(clause);
        if (t >= 0 && (view.Relation(t) == DependencyRelation.Parataxis || view.Relation(t) == DependencyRelation.Obl))
        {
            t = view.Head(t); // hung on "officials said", or on the day
        }

        return t >= 0 && t < clause && (anchor == t || view.Head(anchor) == t);
    }

    // The anchor's own clause is the act's clause, or hangs on it as a participle or result ("leaving 12 dead").
    private bool IsNear(int anchor, int clause)
    {
        if (clause < 0)
        {
            return false;
        }

        for (int t = anchor, depth = 0; t >= 0 && depth < MaxDepth; t = view.Head(t), depth++)
        {
            if (t == clause)
            {
                return true;
            }

            if (view.Relation(t) is DependencyRelation.Ccomp or DependencyRelation.AclRelcl)
            {
                return false;
            }
        }

        return false;
    }
}
