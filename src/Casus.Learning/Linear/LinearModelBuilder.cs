namespace Casus.Learning.Linear;

/// <summary>Puts sorted weights into the buckets of a model.</summary>
internal static class LinearModelBuilder
{
    /// <summary>A bucket holds at most this many weights; its size is one byte of the file.</summary>
    private const int MaxBucketSize = 255;

    /// <param name="labels">The names of the labels.</param>
    /// <param name="templates">The number of the feature template set.</param>
    /// <param name="bucketBits">There are 2^bucketBits buckets.</param>
    /// <param name="weights">The weights, sorted by bucket.</param>
    public static LinearModel Build(string[] labels, int templates, int bucketBits, List<(int Bucket, uint Entry)> weights)
    {
        var starts = new int[(1 << bucketBits) + 1];
        var entries = new List<uint>(weights.Count);
        var next = 0;
        for (var bucket = 0; bucket < starts.Length - 1; bucket++)
        {
            starts[bucket] = entries.Count;
            var first = next;
            while (next < weights.Count && weights[next].Bucket == bucket)
            {
                next++;
            }

            AddBucket(entries, weights.GetRange(first, next - first));
        }

        starts[^1] = entries.Count;
        return new LinearModel(labels, templates, starts, [.. entries]);
    }

    private static void AddBucket(List<uint> entries, List<(int Bucket, uint Entry)> bucket)
    {
        var kept = bucket.Count <= MaxBucketSize
            ? bucket.Select(w => w.Entry)
            : bucket.Select(w => w.Entry).OrderByDescending(e => Math.Abs((int)(sbyte)(byte)e)).ThenBy(e => e).Take(MaxBucketSize).Order();
        entries.AddRange(kept);
    }
}
