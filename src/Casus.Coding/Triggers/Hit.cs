using Casus.Coding.Rules;

namespace Casus.Coding.Triggers;

/// <summary>A pattern that holds at a token. Slots are token indices; -1 is empty.</summary>
internal sealed class Hit(int trigger, Pattern pattern)
{
    private List<int>? contents;

    public int Trigger { get; } = trigger;

    public Pattern Pattern { get; } = pattern;

    public CodingRule Rule => Pattern.Rule;

    public int Source { get; set; } = -1;

    public int Target { get; set; } = -1;

    public int Object { get; set; } = -1;

    /// <summary>The content that counts: the one that holds the inner act, else the first.</summary>
    public int Content { get; set; } = -1;

    /// <summary>All that the content slot found, in order of preference.</summary>
    public List<int> Contents => contents ??= [];

    /// <summary>How much of the sentence the pattern accounts for; of several at one token the highest counts.</summary>
    public int Score { get; set; }

    /// <summary>The act that this operator is about, or null.</summary>
    public Hit? Inner { get; set; }

    /// <summary>The operator that this act is the content of, or null.</summary>
    public Hit? Outer { get; set; }

    /// <summary>A noun for the same act, whose mention takes this hit's parties; or null.</summary>
    public Hit? MergedInto { get; set; }
}
