using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>Finds how many: the counted things that the tree hangs on the act, on its clause or on the clause that it explains.</summary>
internal sealed class QuantityFinder(SyntaxView view, ClauseReader clauses)
{
    private const int MaxDepth = 12;
    private readonly AnnotatedDocument document = view.Document;

    /// <summary>Counted things of the act, by kind.</summary>
    public SortedDictionary<string, Quantity> Find(int trigger, EventType type)
    {
        var result = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        if (!document.Has<QuantityTable>())
        {
            return result;
        }

        int clause = clauses.Clause(trigger);
        var totals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var quantity in document.Get<QuantityTable>().Mentions)
        {
            if (!quantity.IsPart && Belongs(quantity.Kind, type.Value) && (view.IsBelow(quantity.Anchor, trigger) || IsNear(quantity.Anchor, clause) || IsResultAbove(quantity.Anchor, clause)))
            {
                Add(result, totals, quantity);
            }
        }

        return result;
    }

    // The first number counts, but the victims of the act before a sum that also holds those of others.
    private static void Add(SortedDictionary<string, Quantity> result, HashSet<string> totals, QuantityMention quantity)
    {
        var value = quantity.Value with { IsOpen = quantity.IsOpen };
        if (result.TryAdd(quantity.Kind, value))
        {
            if (quantity.IsTotal)
            {
                totals.Add(quantity.Kind);
            }
        }
        else if (!quantity.IsTotal && totals.Remove(quantity.Kind))
        {
            result[quantity.Kind] = value;
        }
    }

    private static bool Belongs(string kind, string type) => kind switch
    {
        "killed" or "injured" or "missing" or "hostages" => type == "ASSAULT",
        "arrested" => type == "COERCE",
        "released" => type == "RETREAT",
        "protesters" => type == "PROTEST",
        "prisoners" => type is "RETREAT" or "COERCE",
        "troops" => type is "MOBILIZE" or "RETREAT",
        "aircraft" or "vehicles" or "missiles" => type is "MOBILIZE" or "AID",
        "money" => type == "AID",
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
