namespace Casus.Grounding.Times;

/// <summary>Words that must, or must not, stand beside an expression; the default lets all pass.</summary>
/// <param name="Words">Word numbers, or null.</param>
/// <param name="IsExcluding">True when none of the words may stand there.</param>
internal readonly record struct WordGuard(int[]? Words, bool IsExcluding)
{
    /// <summary>True when this word may stand there.</summary>
    /// <param name="word">A word number; -1 for an unknown word or none.</param>
    public bool Allows(int word) => Words is null || (Array.IndexOf(Words, word) >= 0) != IsExcluding;
}
