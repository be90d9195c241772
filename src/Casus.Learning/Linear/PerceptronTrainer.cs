using System.Runtime.InteropServices;

namespace Casus.Learning.Linear;

/// <summary>
/// Learns the weights of a <see cref="LinearModel"/> from mistakes, averaged over all steps (Collins 2002).
/// Not thread-safe.
/// </summary>
public sealed class PerceptronTrainer
{
    private readonly Dictionary<ulong, int> rowOf = [];
    private readonly List<Row> rows = [];
    private readonly ulong mask;
    private readonly int bucketBits;
    private Weight[] pool = new Weight[1 << 16];
    private int used;
    private int now = 1;

    /// <summary>A trainer without any weight.</summary>
    /// <param name="labelCount">How many labels there are, 1 to <see cref="LinearModel.MaxLabels"/>.</param>
    /// <param name="bucketBits">The model will have 2^bucketBits buckets, 10 to 24 bits.</param>
    public PerceptronTrainer(int labelCount, int bucketBits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(labelCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labelCount, LinearModel.MaxLabels);
        ArgumentOutOfRangeException.ThrowIfLessThan(bucketBits, 10);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bucketBits, 24);
        LabelCount = labelCount;
        this.bucketBits = bucketBits;
        mask = (1UL << bucketBits) - 1;
    }

    /// <summary>How many labels there are.</summary>
    public int LabelCount { get; }

    /// <summary>Adds up the weights of the features present, as they are now (not averaged).</summary>
    /// <param name="features">The keys of the features present.</param>
    /// <param name="scores">One number a label; overwritten.</param>
    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        scores[..LabelCount].Clear();
        foreach (var key in features)
        {
            if (!rowOf.TryGetValue(Identity(key), out var index))
            {
                continue;
            }

            var row = rows[index];
            foreach (ref readonly var weight in pool.AsSpan(row.Start, row.Count))
            {
                scores[weight.Label] += weight.Value;
            }
        }
    }

    /// <summary>Moves the weights of the features towards one label and away from another.</summary>
    /// <param name="features">The keys of the features present.</param>
    /// <param name="right">The label that should have won.</param>
    /// <param name="wrong">The label that did.</param>
    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (var key in features)
        {
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(rowOf, Identity(key), out var known);
            if (!known)
            {
                index = rows.Count;
                rows.Add(default);
            }

            Move(index, right, 1);
            Move(index, wrong, -1);
        }
    }

    /// <summary>One decision was made: time for the average goes on.</summary>
    public void Step() => now++;

    /// <summary>The averaged weights, in 8 bits each.</summary>
    /// <param name="labels">The names of the labels.</param>
    /// <param name="templates">The number of the feature template set.</param>
    /// <param name="maxWeights">No more weights than this are kept: those farthest from zero.</param>
    /// <exception cref="ArgumentException">There is not one name for each label.</exception>
    public LinearModel ToModel(IReadOnlyList<string> labels, int templates, int maxWeights)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != LabelCount)
        {
            throw new ArgumentException($"{labels.Count} names for {LabelCount} labels", nameof(labels));
        }

        var averages = Averages();
        var (least, limit) = Range(averages, maxWeights);
        var kept = new List<(int Bucket, uint Entry)>();
        foreach (var (identity, label, average) in averages)
        {
            var rounded = Math.Sign(average) * (int)Math.Round(Math.Sqrt(Math.Abs(average) / limit) * 127);
            if (Math.Abs(average) >= least && rounded != 0)
            {
                var fingerprint = (uint)(identity >> bucketBits);
                var entry = (fingerprint << 18) | ((uint)label << LinearModel.LabelShift) | (byte)(sbyte)rounded;
                kept.Add(((int)(identity & mask), entry));
            }
        }

        kept.Sort();
        return LinearModelBuilder.Build([.. labels], templates, bucketBits, kept);
    }

    private static (float Least, float Limit) Range(List<(ulong Identity, ushort Label, float Average)> averages, int maxWeights)
    {
        var sizes = averages.Select(a => Math.Abs(a.Average)).ToArray();
        Array.Sort(sizes);
        if (sizes.Length == 0)
        {
            return (0, 1);
        }

        var least = sizes.Length > maxWeights ? sizes[^maxWeights] : 0;
        return (least, Math.Max(sizes[^1], 1e-6f));
    }

    private List<(ulong Identity, ushort Label, float Average)> Averages()
    {
        var averages = new List<(ulong Identity, ushort Label, float Average)>();
        foreach (var (identity, index) in rowOf)
        {
            var row = rows[index];
            foreach (ref readonly var weight in pool.AsSpan(row.Start, row.Count))
            {
                averages.Add((identity, weight.Label, (float)((weight.Total + ((double)weight.Value * (now - weight.Stamp))) / now)));
            }
        }

        return averages;
    }

    // What the finished model can tell apart: bucket and fingerprint. Training sees the same collisions as use.
    private ulong Identity(ulong key) => ((key >> LinearModel.FingerprintShift) << bucketBits) | (key & mask);

    private void Move(int rowIndex, int label, float by)
    {
        ref var row = ref CollectionsMarshal.AsSpan(rows)[rowIndex];
        foreach (ref var weight in pool.AsSpan(row.Start, row.Count))
        {
            if (weight.Label == label)
            {
                weight.Total += weight.Value * (now - weight.Stamp);
                weight.Stamp = now;
                weight.Value += by;
                return;
            }
        }

        Append(ref row, new Weight { Label = (ushort)label, Value = by, Stamp = now });
    }

    private void Append(ref Row row, Weight weight)
    {
        if (row.Count == row.Room)
        {
            var room = row.Room == 0 ? 2 : row.Room * 2;
            if (used + room > pool.Length)
            {
                Array.Resize(ref pool, Math.Max(pool.Length * 2, used + room));
            }

            Array.Copy(pool, row.Start, pool, used, row.Count);
            row.Start = used;
            row.Room = room;
            used += room;
        }

        pool[row.Start + row.Count++] = weight;
    }

    private struct Row
    {
        public int Start;
        public int Count;
        public int Room;
    }

    private struct Weight
    {
        public double Total;
        public float Value;
        public int Stamp;
        public ushort Label;
    }
}
