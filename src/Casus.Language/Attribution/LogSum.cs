namespace Casus.Language.Attribution;

/// <summary>Adds up scores in natural logarithms and remembers the highest.</summary>
internal struct LogSum
{
    private float highest;
    private float others; // the sum of exp(score - highest), the highest itself included
    private bool isStarted;

    /// <summary>The natural logarithm of the highest score's share of all: 0 is all of it.</summary>
    public readonly float LogShare => isStarted ? -MathF.Log(others) : 0;

    /// <summary>Adds a score; true when it is the highest so far.</summary>
    /// <param name="score">The score.</param>
    public bool Add(float score)
    {
        if (isStarted && score <= highest)
        {
            others += MathF.Exp(score - highest);
            return false;
        }

        others = isStarted ? 1 + (others * MathF.Exp(highest - score)) : 1;
        (highest, isStarted) = (score, true);
        return true;
    }
}
