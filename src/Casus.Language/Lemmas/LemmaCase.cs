namespace Casus.Language.Lemmas;

/// <summary>Whether a lemma keeps the capitals of its word.</summary>
internal static class LemmaCase
{
    /// <summary>True for names, and inside a sentence for adjectives with a capital (Syrian).</summary>
    /// <param name="word">The word.</param>
    /// <param name="xpos">Its treebank tag.</param>
    /// <param name="isFirst">True when it opens its sentence.</param>
    public static bool IsKept(ReadOnlySpan<char> word, string xpos, bool isFirst) =>
        xpos is "NNP" or "NNPS" or "FW" or "ADD"
        || (xpos == "JJ" && !isFirst && word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[^1]));
}
