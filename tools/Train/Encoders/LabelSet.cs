namespace Casus.Tools.Train.Encoders;

/// <summary>The labels of a head, numbered in the order in which they were first seen.</summary>
internal sealed class LabelSet
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private bool isClosed;

    /// <summary>The labels.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>From now on an unknown label is -1.</summary>
    public void Close() => isClosed = true;

    /// <summary>The number of a label; -1 for one that is new after <see cref="Close"/>.</summary>
    /// <param name="label">The label.</param>
    public int Number(string label)
    {
        if (!numbers.TryGetValue(label, out var number))
        {
            if (isClosed)
            {
                return -1;
            }

            numbers[label] = number = Labels.Count;
            Labels.Add(label);
        }

        return number;
    }
}
