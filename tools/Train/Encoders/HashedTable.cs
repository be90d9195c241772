using Casus.Learning.Neural.Training;

namespace Casus.Tools.Train.Encoders;

/// <summary>The table of hashed features; only the rows that a batch used are learned from it.</summary>
internal sealed class HashedTable
{
    private readonly int width;
    private readonly float[] gradients;
    private readonly float[] first;
    private readonly float[] second;
    private readonly bool[] isTouched;
    private readonly List<int> touched = [];
    private readonly (List<(int Row, int[] Features)> Features, Stretch Gradient)[] kept = new (List<(int, int[])>, Stretch)[8];

    public HashedTable(int rows, int width, Random random)
    {
        this.width = width;
        Values = new float[rows * width];
        (gradients, first, second) = (new float[rows * width], new float[rows * width], new float[rows * width]);
        isTouched = new bool[rows];
        for (var i = 0; i < Values.Length; i++)
        {
            Values[i] = 0.05f * ((2f * random.NextSingle()) - 1f);
        }
    }

    /// <summary>[rows, width].</summary>
    public float[] Values { get; }

    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * width, width);

    /// <summary>Remembers a worker's gradients until <see cref="Update"/>.</summary>
    public void Keep(int worker, List<(int Row, int[] Features)> features, Stretch gradient) => kept[worker] = (features, gradient);

    /// <summary>Adds up what the workers kept.</summary>
    public void Gather(int workers)
    {
        foreach (var row in touched)
        {
            isTouched[row] = false;
        }

        touched.Clear();
        for (var w = 0; w < workers; w++)
        {
            foreach (var (row, features) in kept[w].Features ?? [])
            {
                foreach (var feature in features)
                {
                    Vectors.Add(kept[w].Gradient.Slice(row * width, width), gradients.AsSpan(feature * width, width));
                    if (!isTouched[feature])
                    {
                        isTouched[feature] = true;
                        touched.Add(feature);
                    }
                }
            }

            kept[w] = default;
        }
    }

    /// <summary>Learns a worker's share of the rows from what was gathered.</summary>
    public void Update(Adam adam, float rate, float factor, int worker, int workers)
    {
        for (var i = worker; i < touched.Count; i += workers)
        {
            var at = touched[i] * width;
            adam.Update(rate, factor, Values.AsSpan(at, width), gradients.AsSpan(at, width), first.AsSpan(at, width), second.AsSpan(at, width));
        }
    }
}
