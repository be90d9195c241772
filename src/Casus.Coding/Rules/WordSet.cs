namespace Casus.Coding.Rules;

/// <summary>A set of words of the vocabulary, by their numbers.</summary>
internal sealed class WordSet
{
    private readonly bool[] has; // [vocabulary.Count]; empty for the empty set

    public WordSet(IReadOnlyList<string> words, Vocabulary vocabulary)
    {
        has = words.Count == 0 ? [] : new bool[vocabulary.Count];
        foreach (string word in words)
        {
            int id = vocabulary.IndexOf(word);
            if (id >= 0)
            {
                has[id] = true;
            }
        }
    }

    public bool IsEmpty => has.Length == 0;

    public bool Has(int key) => (uint)key < (uint)has.Length && has[key];
}
