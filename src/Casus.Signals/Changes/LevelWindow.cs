namespace Casus.Signals.Changes;

/// <summary>The counts of the last days, from which the usual level is taken; unusually high ones are held at a cap.</summary>
internal sealed class LevelWindow(UsualOptions options)
{
    // Dispersion is drawn towards that of Poisson counts as if by so many days of them.
    private const int PoissonDays = 10;

    private readonly int[] kept = new int[options.Window];      // by day modulo the window; -1 for a day that the ledger does not cover
    private int filled, next, days;
    private long sum;
    private double squares;

    /// <summary>The level of the days so far; null when they are too few.</summary>
    public UsualLevel? Level()
    {
        if (days < options.LeastDays)
        {
            return null;
        }

        double average = (double)sum / days;
        double spread = average > 0 ? (squares - (sum * average)) / average : days - 1;
        return new UsualLevel(days, (sum + 0.5) / days, Math.Max(1, (spread + PoissonDays) / (days - 1 + PoissonDays)));
    }

    /// <summary>Adds a day and lets the oldest go.</summary>
    /// <param name="count">Its count.</param>
    /// <param name="isCovered">Whether the ledger covers it.</param>
    /// <param name="level">What was usual on it.</param>
    public void Add(int count, bool isCovered, UsualLevel? level)
    {
        if (filled == kept.Length && kept[next] >= 0)
        {
            days--;
            sum -= kept[next];
            squares -= (double)kept[next] * kept[next];
        }

        filled = Math.Min(filled + 1, kept.Length);
        int value = kept[next] = isCovered ? Capped(count, level) : -1;
        next = (next + 1) % kept.Length;
        if (isCovered)
        {
            days++;
            sum += value;
            squares += (double)value * value;
        }
    }

    /// <summary>Forgets all days.</summary>
    public void Clear()
    {
        filled = next = days = 0;
        sum = 0;
        squares = 0;
    }

    private int Capped(int count, UsualLevel? level)
    {
        if (level is not { } usual || count <= usual.Mean || usual.Above(count) <= options.Cap)
        {
            return count;
        }

        int low = (int)usual.Mean, high = count;
        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            if (usual.Above(middle) <= options.Cap)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
