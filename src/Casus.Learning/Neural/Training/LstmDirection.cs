using System.Runtime.Intrinsics;

namespace Casus.Learning.Neural.Training;

/// <summary>
/// One direction of a recurrent layer with long short-term memory (Hochreiter and Schmidhuber 1997; gates in the order input,
/// forget, candidate, output). Forward writes [words, 2·hidden] at its own half of the columns.
/// </summary>
internal sealed class LstmDirection
{
    private readonly int hidden;
    private readonly bool isBackward;
    private readonly int column;

    /// <summary>Makes the parameters.</summary>
    /// <param name="name">Their common name.</param>
    /// <param name="inputs">Width of the input.</param>
    /// <param name="hidden">Width of the state, a multiple of 16.</param>
    /// <param name="isBackward">Whether it reads from the end.</param>
    /// <param name="workers">How many workers add gradients.</param>
    /// <param name="random">For the first weights.</param>
    public LstmDirection(string name, int inputs, int hidden, bool isBackward, int workers, Random random)
    {
        (this.hidden, this.isBackward, column) = (hidden, isBackward, isBackward ? hidden : 0);
        Input = new Parameter(name + ".input", inputs, 4 * hidden, workers).Fill(random);
        Recurrent = new Parameter(name + ".recurrent", hidden, 4 * hidden, workers).Fill(random);
        Bias = new Parameter(name + ".bias", 1, 4 * hidden, workers);
        Bias.Values.AsSpan(hidden, hidden).Fill(1f);
    }

    /// <summary>[inputs, 4·hidden].</summary>
    public Parameter Input { get; }

    /// <summary>[hidden, 4·hidden].</summary>
    public Parameter Recurrent { get; }

    /// <summary>[1, 4·hidden]; the forget gates begin at 1.</summary>
    public Parameter Bias { get; }

    /// <summary>Runs over a batch.</summary>
    /// <param name="x">[words, inputs].</param>
    /// <param name="packing">How the words lie.</param>
    /// <param name="mask">Factors of the state before it is used again, [sentences, hidden]; empty for none.</param>
    /// <param name="output">[words, 2·hidden]; this direction's half is written.</param>
    /// <param name="arena">Memory.</param>
    public LstmTrace Forward(Stretch x, Packing packing, Stretch mask, Stretch output, Arena arena)
    {
        var words = packing.Words;
        var trace = new LstmTrace(
            arena.Take(words * 4 * hidden), arena.Take(words * hidden), arena.Take(words * hidden), arena.Take(words * hidden));
        Bias.AddTo(trace.Gates.Span);
        Input.Forward(x.Span, trace.Gates.Span, words);
        for (var n = 0; n < packing.Steps; n++)
        {
            var step = isBackward ? packing.Steps - 1 - n : n;
            var before = isBackward ? step + 1 : step - 1;
            var count = packing.Running(step);
            var known = Math.Min(count, packing.Running(before));
            var first = packing.First(step);
            if (known > 0)
            {
                TakeState(packing.First(before), first, known, mask, output, trace);
                Recurrent.Forward(trace.States.Slice(first * hidden, known * hidden), trace.Gates.Slice(first * 4 * hidden, known * 4 * hidden), known);
            }

            for (var s = 0; s < count; s++)
            {
                var cellBefore = s < known ? trace.Cells.Slice((packing.First(before) + s) * hidden, hidden) : default;
                Gate(trace, first + s, cellBefore, output.Slice(((first + s) * 2 * hidden) + column, hidden));
            }
        }

        return trace;
    }

    /// <summary>Adds the gradients.</summary>
    /// <param name="worker">Which gradients.</param>
    /// <param name="x">What <see cref="Forward"/> had.</param>
    /// <param name="packing">What <see cref="Forward"/> had.</param>
    /// <param name="mask">What <see cref="Forward"/> had.</param>
    /// <param name="trace">What <see cref="Forward"/> gave; its gates are overwritten.</param>
    /// <param name="dOutput">Gradient of the output, [words, 2·hidden]; this direction's half is changed.</param>
    /// <param name="dx">Gradient of the input to add to; empty for none.</param>
    /// <param name="arena">Memory.</param>
    public void Backward(
        int worker, Stretch x, Packing packing, Stretch mask, LstmTrace trace, Stretch dOutput, Span<float> dx, Arena arena)
    {
        var words = packing.Words;
        var dCells = arena.Take(words * hidden);
        var dStates = arena.Take(packing.Sentences * hidden);
        for (var n = packing.Steps - 1; n >= 0; n--)
        {
            var step = isBackward ? packing.Steps - 1 - n : n;
            var before = isBackward ? step + 1 : step - 1;
            var count = packing.Running(step);
            var known = Math.Min(count, packing.Running(before));
            var first = packing.First(step);
            for (var s = 0; s < count; s++)
            {
                var rowBefore = s < known ? packing.First(before) + s : -1;
                GateBack(trace, first + s, rowBefore, dOutput.Slice(((first + s) * 2 * hidden) + column, hidden), dCells);
            }

            if (known > 0)
            {
                var d = dStates.Slice(0, known * hidden);
                d.Clear();
                Matrices.AddProduct(
                    trace.Gates.Slice(first * 4 * hidden, known * 4 * hidden), 4 * hidden, Recurrent.Transposed, d, known, 4 * hidden, hidden);
                GiveState(packing.First(before), known, mask, d, dOutput);
            }
        }

        Recurrent.Backward(worker, trace.States.Span, trace.Gates.Span, default, words);
        Input.Backward(worker, x.Span, trace.Gates.Span, dx, words);
        Bias.AddGradient(worker, trace.Gates.Span);
    }

    private void TakeState(int from, int to, int count, Stretch mask, Stretch output, LstmTrace trace)
    {
        for (var s = 0; s < count; s++)
        {
            var state = trace.States.Slice((to + s) * hidden, hidden);
            output.Slice(((from + s) * 2 * hidden) + column, hidden).CopyTo(state);
            if (mask.Length > 0)
            {
                Vectors.Multiply(mask.Slice(s * hidden, hidden), state);
            }
        }
    }

    private void GiveState(int to, int count, Stretch mask, Span<float> d, Stretch dOutput)
    {
        for (var s = 0; s < count; s++)
        {
            var row = d.Slice(s * hidden, hidden);
            if (mask.Length > 0)
            {
                Vectors.Multiply(mask.Slice(s * hidden, hidden), row);
            }

            Vectors.Add(row, dOutput.Slice(((to + s) * 2 * hidden) + column, hidden));
        }
    }

    private void Gate(LstmTrace trace, int row, ReadOnlySpan<float> cellBefore, Span<float> state)
    {
        var gates = trace.Gates.Slice(row * 4 * hidden, 4 * hidden);
        var cells = trace.Cells.Slice(row * hidden, hidden);
        var tanhs = trace.Tanhs.Slice(row * hidden, hidden);
        for (var j = 0; j < hidden; j += 16)
        {
            var i = Vectors.Sigmoid(Vector512.Create(gates[j..]));
            var f = Vectors.Sigmoid(Vector512.Create(gates[(hidden + j)..]));
            var g = Vectors.Tanh(Vector512.Create(gates[((2 * hidden) + j)..]));
            var o = Vectors.Sigmoid(Vector512.Create(gates[((3 * hidden) + j)..]));
            var c = i * g;
            if (!cellBefore.IsEmpty)
            {
                c = Vector512.FusedMultiplyAdd(f, Vector512.Create(cellBefore[j..]), c);
            }

            var t = Vectors.Tanh(c);
            i.CopyTo(gates[j..]);
            f.CopyTo(gates[(hidden + j)..]);
            g.CopyTo(gates[((2 * hidden) + j)..]);
            o.CopyTo(gates[((3 * hidden) + j)..]);
            c.CopyTo(cells[j..]);
            t.CopyTo(tanhs[j..]);
            (o * t).CopyTo(state[j..]);
        }
    }

    // Turns the gates of a row into the gradients of their inputs.
    private void GateBack(LstmTrace trace, int row, int rowBefore, ReadOnlySpan<float> dState, Stretch dCells)
    {
        var gates = trace.Gates.Slice(row * 4 * hidden, 4 * hidden);
        var tanhs = trace.Tanhs.Slice(row * hidden, hidden);
        var dCell = dCells.Slice(row * hidden, hidden);
        var one = Vector512<float>.One;
        for (var j = 0; j < hidden; j += 16)
        {
            var i = Vector512.Create(gates[j..]);
            var f = Vector512.Create(gates[(hidden + j)..]);
            var g = Vector512.Create(gates[((2 * hidden) + j)..]);
            var o = Vector512.Create(gates[((3 * hidden) + j)..]);
            var t = Vector512.Create(tanhs[j..]);
            var dh = Vector512.Create(dState[j..]);
            var dc = Vector512.Create(dCell[j..]) + (dh * o * (one - (t * t)));
            var df = Vector512<float>.Zero;
            if (rowBefore >= 0)
            {
                df = dc * Vector512.Create(trace.Cells.Slice((rowBefore * hidden) + j, 16)) * f * (one - f);
                (Vector512.Create(dCells.Slice((rowBefore * hidden) + j, 16)) + (dc * f)).CopyTo(dCells.Slice((rowBefore * hidden) + j, 16));
            }

            (dc * g * i * (one - i)).CopyTo(gates[j..]);
            df.CopyTo(gates[(hidden + j)..]);
            (dc * i * (one - (g * g))).CopyTo(gates[((2 * hidden) + j)..]);
            (dh * t * o * (one - o)).CopyTo(gates[((3 * hidden) + j)..]);
        }
    }
}
