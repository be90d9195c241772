namespace Casus.Resolution.Stories;

/// <summary>Steps of the strength of links, the weakest first; the last one is for copies only.</summary>
internal static class StoryLevels
{
    private const float Stronger = 1.25f, Strongest = 0.95f;
    private static readonly float[] Strengths = Make();

    /// <summary>The level of links between copies.</summary>
    public static int Copies => Strengths.Length - 1;

    /// <summary>The least likeness of links of a level.</summary>
    public static float Strength(int level) => Strengths[level];

    /// <summary>The level of a link.</summary>
    /// <param name="alike">How alike its reports are; at least <see cref="StoryWeights.Link"/>.</param>
    public static int Of(float alike)
    {
        int level = Copies;
        while (level > 0 && alike < Strengths[level])
        {
            level--;
        }

        return level;
    }

    private static float[] Make()
    {
        var strengths = new List<float>();
        for (float strength = StoryWeights.Link; strength < Strongest; strength *= Stronger)
        {
            strengths.Add(strength);
        }

        return [.. strengths, 1];
    }
}
