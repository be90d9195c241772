namespace Casus.Tools.Train;

/// <summary>Seeded orders for the passes of training.</summary>
internal static class Shuffle
{
    public static int[] Order(int count, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }
}
