namespace Casus.Language.Parsing;

/// <summary>The labels of a parsing model read as actions: <c>S</c>, <c>L:nsubj</c>, <c>R:obj</c>.</summary>
internal sealed class ActionSet
{
    private readonly ParserMove[] moves;
    private readonly DependencyRelation[] relations;

    /// <summary>Reads the labels.</summary>
    /// <param name="labels">The labels of the model; the first is the shift.</param>
    /// <exception cref="InvalidDataException">A label is no action.</exception>
    public ActionSet(IReadOnlyList<string> labels)
    {
        moves = new ParserMove[labels.Count];
        relations = new DependencyRelation[labels.Count];
        for (var i = 0; i < labels.Count; i++)
        {
            (moves[i], relations[i]) = Parse(labels[i]);
        }

        if (moves.Length == 0 || moves[0] != ParserMove.Shift || !moves.Contains(ParserMove.Left) || !moves.Contains(ParserMove.Right))
        {
            throw new InvalidDataException("the parsing model lacks shift, left or right");
        }
    }

    /// <summary>How many actions there are.</summary>
    public int Count => moves.Length;

    /// <summary>What the action does.</summary>
    /// <param name="action">The action's number.</param>
    public ParserMove Move(int action) => moves[action];

    /// <summary>The relation that the action gives; <see cref="DependencyRelation.None"/> for the shift.</summary>
    /// <param name="action">The action's number.</param>
    public DependencyRelation Relation(int action) => relations[action];

    /// <summary>Does the action.</summary>
    /// <param name="action">The action's number.</param>
    /// <param name="state">The state to change.</param>
    public void Apply(int action, ParserState state)
    {
        switch (moves[action])
        {
            case ParserMove.Shift:
                state.Shift();
                break;
            case ParserMove.Left:
                state.Left((int)relations[action]);
                break;
            default:
                state.Right((int)relations[action]);
                break;
        }
    }

    /// <summary>True when the system may do the action in this state.</summary>
    /// <param name="action">The action's number.</param>
    /// <param name="state">The state.</param>
    public bool IsAllowed(int action, ParserState state)
    {
        // The relation "root" belongs to the artificial root's one child and to no other.
        var isRoot = relations[action] == DependencyRelation.Root;
        return moves[action] switch
        {
            ParserMove.Shift => state.CanShift,
            ParserMove.Left => state.CanLeft && !isRoot,
            _ => state.CanRight && isRoot == (state.Depth == 2),
        };
    }

    private static (ParserMove Move, DependencyRelation Relation) Parse(string label)
    {
        if (label == "S")
        {
            return (ParserMove.Shift, DependencyRelation.None);
        }

        if (label.Length > 2 && label[1] == ':' && DependencyRelationNames.TryParse(label[2..], out var relation))
        {
            return (label[0] == 'L' ? ParserMove.Left : ParserMove.Right, relation);
        }

        throw new InvalidDataException($"'{label}' is not a parsing action");
    }
}
