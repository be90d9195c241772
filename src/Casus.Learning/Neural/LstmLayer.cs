using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Learning.Neural;

/// <summary>
/// A recurrent layer that reads sequences in both directions, many in lockstep. What comes out of a sequence does not depend on the others.
/// Immutable and safe to share.
/// </summary>
public sealed class LstmLayer
{
    // The products with the inputs are made for at least so many rows at once.
    private const int ChunkRows = 64;

    // Rows of gates are set apart a little, or those of all sequences would fall on the same lines of the cache.
    private const int Gap = 16;

    private readonly LstmDirection forward;
    private readonly LstmDirection backward;

    /// <summary>Takes the weights over.</summary>
    /// <param name="forward">From the first element to the last.</param>
    /// <param name="backward">From the last to the first.</param>
    /// <exception cref="InvalidDataException">The shapes do not fit, or the hidden size is no multiple of 32.</exception>
    public LstmLayer(LstmDirection forward, LstmDirection backward)
    {
        ArgumentNullException.ThrowIfNull(forward);
        ArgumentNullException.ThrowIfNull(backward);
        this.forward = forward;
        this.backward = backward;
        Hidden = forward.Recurrent.Inputs;
        foreach (var direction in (ReadOnlySpan<LstmDirection>)[forward, backward])
        {
            if (Hidden % 32 != 0 || direction.Recurrent.Inputs != Hidden || direction.Recurrent.Outputs != 4 * Hidden
                || direction.Input.Outputs != 4 * Hidden || direction.Input.Inputs != Inputs)
            {
                throw new InvalidDataException("the weights of a recurrent layer do not fit each other");
            }
        }
    }

    /// <summary>Numbers of an input row.</summary>
    public int Inputs => forward.Input.Inputs;

    /// <summary>Hidden size of a direction; an output row has twice as many.</summary>
    public int Hidden { get; }

    /// <summary>Reads a batch.</summary>
    /// <param name="batch">How the rows are laid out.</param>
    /// <param name="input">Quantised, [rows, Inputs].</param>
    /// <param name="output">Quantised, [rows, 2 Hidden]: forward, then backward; overwritten.</param>
    /// <param name="scratch">Memory.</param>
    /// <exception cref="ArgumentException">A span is too short.</exception>
    public void Run(SequenceBatch batch, ReadOnlySpan<byte> input, Span<byte> output, LstmScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(scratch);
        if (input.Length < (long)batch.RowCount * Inputs || output.Length < (long)batch.RowCount * 2 * Hidden)
        {
            throw new ArgumentException("the rows do not fit the spans");
        }

        RunForward(batch, input, output, scratch);
        RunBackward(batch, input, output, scratch);
    }

    private int GateStride => (4 * Hidden) + Gap;

    private void RunForward(SequenceBatch batch, ReadOnlySpan<byte> input, Span<byte> output, LstmScratch scratch)
    {
        var cells = scratch.Cells(batch.Running(0) * Hidden);
        cells.Clear();
        for (int from = 0, to; from < batch.StepCount; from = to)
        {
            for (to = from + 1; to < batch.StepCount && batch.Start(to) - batch.Start(from) < ChunkRows; to++)
            {
            }

            var gates = Project(forward, batch, (from, to), input, scratch);
            for (var step = from; step < to; step++)
            {
                int first = batch.Start(step), count = batch.Running(step);
                var own = gates[((first - batch.Start(from)) * GateStride)..];
                if (step > 0)
                {
                    forward.Recurrent.Multiply(output[(batch.Start(step - 1) * 2 * Hidden)..], 2 * Hidden, own, GateStride, count, isAdded: true);
                }

                UpdateCells(own, cells, output[(first * 2 * Hidden)..], count);
            }
        }
    }

    // From the last position down: the sequences that run are always the first, and shorter ones join with empty cells.
    private void RunBackward(SequenceBatch batch, ReadOnlySpan<byte> input, Span<byte> output, LstmScratch scratch)
    {
        var cells = scratch.Cells(batch.Running(0) * Hidden);
        cells.Clear();
        for (int to = batch.StepCount, from; to > 0; to = from)
        {
            for (from = to - 1; from > 0 && batch.Start(to) - batch.Start(from) < ChunkRows; from--)
            {
            }

            var gates = Project(backward, batch, (from, to), input, scratch);
            for (var step = to - 1; step >= from; step--)
            {
                int first = batch.Start(step), count = batch.Running(step), before = batch.Running(step + 1);
                var own = gates[((first - batch.Start(from)) * GateStride)..];
                if (before > 0)
                {
                    var last = output[((batch.Start(step + 1) * 2 * Hidden) + Hidden)..];
                    backward.Recurrent.Multiply(last, 2 * Hidden, own, GateStride, before, isAdded: true);
                }

                UpdateCells(own, cells, output[((first * 2 * Hidden) + Hidden)..], count);
            }
        }
    }

    private Span<float> Project(
        LstmDirection direction, SequenceBatch batch, (int From, int To) steps, ReadOnlySpan<byte> input, LstmScratch scratch)
    {
        int first = batch.Start(steps.From), count = batch.Start(steps.To) - first;
        var gates = scratch.Gates(count * GateStride);
        direction.Input.Multiply(input[(first * Inputs)..], Inputs, gates, GateStride, count, isAdded: false);
        return gates;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void UpdateCells(Span<float> gates, Span<float> cells, Span<byte> output, int count)
    {
        for (var row = 0; row < count; row++)
        {
            ref var gate = ref MemoryMarshal.GetReference(gates.Slice(row * GateStride, 4 * Hidden));
            ref var cell = ref MemoryMarshal.GetReference(cells.Slice(row * Hidden, Hidden));
            ref var state = ref MemoryMarshal.GetReference(output.Slice(row * 2 * Hidden, Hidden));
            for (var n = 0; n < Hidden; n += 8)
            {
                UpdateCell(ref Unsafe.Add(ref gate, n), ref Unsafe.Add(ref cell, n), ref Unsafe.Add(ref state, n));
            }
        }
    }

    // c = f c + i g and h = o tanh(c) for eight units, with one division each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void UpdateCell(ref float gate, ref float cell, ref byte state)
    {
        var (i, underI) = Activations.SigmoidRatio(Vector256.LoadUnsafe(ref gate));
        var (f, underF) = Activations.SigmoidRatio(Vector256.LoadUnsafe(ref gate, (nuint)Hidden));
        var (g, underG) = Activations.TanhRatio(Vector256.LoadUnsafe(ref gate, (nuint)(2 * Hidden)));
        var underIG = underI * underG;
        var kept = f * Vector256.LoadUnsafe(ref cell);
        var c = Vector256.FusedMultiplyAdd(kept, underIG, i * g * underF) / (underF * underIG);
        c.StoreUnsafe(ref cell);
        var (o, underO) = Activations.SigmoidRatio(Vector256.LoadUnsafe(ref gate, (nuint)(3 * Hidden)));
        var (t, underT) = Activations.TanhRatio(c);
        Activations.Quantise(o * t / (underO * underT), ref state);
    }
}
