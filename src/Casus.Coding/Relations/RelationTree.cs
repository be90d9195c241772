using Casus.Coding.Triggers;

namespace Casus.Coding.Relations;

/// <summary>The part of a sentence's tree that stands around two phrases. Made per question; not shared.</summary>
internal sealed class RelationTree
{
    private const int MaxDepth = 4; // clauses below the source's verb are the event's; those far below are other stories
    private readonly SyntaxView view;

    public RelationTree(SyntaxView view, GivenParties parties)
    {
        this.view = view;
        Parties = parties;
        var up = Above(parties.SourceHead);
        var down = Above(parties.TargetHead);
        int meeting = up.FindIndex(down.Contains);
        if (meeting >= 0)
        {
            Lowest = up[meeting];
            Up = up[..meeting];
            Down = down[..down.IndexOf(Lowest)];
            Down.Reverse();
        }

        Governor = up.Skip(1).FirstOrDefault(IsClause, up.Count > 1 ? up[1] : -1);
        if (Governor >= 0)
        {
            Descend(Governor, 0, DependencyRelation.Root);
        }
    }

    public SyntaxView View => view;

    public GivenParties Parties { get; }

    /// <summary>The clause of which the source is a part: a verb or predicate; -1 for none.</summary>
    public int Governor { get; }

    /// <summary>The lowest word above both heads, or one of them; -1 for none.</summary>
    public int Lowest { get; } = -1;

    /// <summary>The words from the source's head up to <see cref="Lowest"/>, without it.</summary>
    public List<int> Up { get; } = [];

    /// <summary>The words from <see cref="Lowest"/>, without it, down to the target's head.</summary>
    public List<int> Down { get; } = [];

    /// <summary>What the clause says of the source: the words below <see cref="Governor"/>, with their depth and relation.</summary>
    public List<(int Token, int Depth, DependencyRelation Relation)> Spine { get; } = [];

    /// <summary>The words on the path from head to head, both ends among them.</summary>
    public IEnumerable<int> Path => Lowest < 0 ? [] : [.. Up, Lowest, .. Down];

    private List<int> Above(int token)
    {
        var list = new List<int>();
        for (int t = token; t >= 0; t = view.Head(t))
        {
            list.Add(t);
        }

        return list;
    }

    private bool IsClause(int token) => view.Tokens.Upos[token] is UniversalPos.Verb or UniversalPos.Aux
        || view.Child(token, DependencyRelation.Nsubj) >= 0 || view.Child(token, DependencyRelation.NsubjPass) >= 0 || view.Child(token, DependencyRelation.Cop) >= 0;

    private void Descend(int token, int depth, DependencyRelation relation)
    {
        Spine.Add((token, depth, relation));
        for (int c = view.FirstChild(token); c >= 0 && depth < MaxDepth; c = view.NextSibling(c))
        {
            var below = view.Relation(c);
            bool isForm = below is DependencyRelation.Punct or DependencyRelation.Det or DependencyRelation.Case or DependencyRelation.Cc or DependencyRelation.Mark;
            if (!isForm && !(depth == 0 && below == DependencyRelation.Nsubj) && !Parties.Source.Contains(c))
            {
                Descend(c, depth + 1, below);
            }
        }
    }
}
