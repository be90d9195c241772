using Casus.Language.Parsing;

namespace Casus.Tools.Train;

/// <summary>Which moves of the arc-hybrid system lose no gold arc that is still within reach: Goldberg and Nivre 2013.</summary>
/// <param name="heads">The gold head of each node; node 0 is the artificial root.</param>
internal sealed class DynamicOracle(int[] heads)
{
    /// <summary>How many gold arcs the move makes impossible.</summary>
    public int Cost(ParserMove move, ParserState state) => move switch
    {
        ParserMove.Shift => ShiftCost(state),
        ParserMove.Left => LeftCost(state),
        _ => RightCost(state),
    };

    private int ShiftCost(ParserState state)
    {
        var next = state.Next;
        var cost = 0;
        for (var i = 0; i < state.Depth; i++)
        {
            var node = state.Stack(i);
            cost += node > 0 && heads[node] == next ? 1 : 0;
            cost += i > 0 && heads[next] == node ? 1 : 0;
        }

        return cost;
    }

    private int LeftCost(ParserState state)
    {
        var top = state.Stack(0);
        var isLost = heads[top] == state.Stack(1) || heads[top] > state.Next;
        return ChildrenToCome(state, top) + (isLost ? 1 : 0);
    }

    private int RightCost(ParserState state)
    {
        var top = state.Stack(0);
        return ChildrenToCome(state, top) + (heads[top] >= state.Next ? 1 : 0);
    }

    private int ChildrenToCome(ParserState state, int node)
    {
        var count = 0;
        for (var i = state.Next; i <= state.Length; i++)
        {
            count += heads[i] == node ? 1 : 0;
        }

        return count;
    }
}
