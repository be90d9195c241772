namespace Casus.Coding.Rules;

/// <summary>The rules over one vocabulary: from a trigger's word number to the patterns that it can open.</summary>
internal sealed class RuleIndex
{
    private readonly Pattern[][] byTrigger; // [vocabulary.Count]
    private readonly Pattern[] none = [];

    public RuleIndex(RuleSet rules, Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        Derivations = rules.Derivations;
        Grammar = new GrammarWords(rules.Lists, vocabulary);
        var lists = new List<Pattern>?[vocabulary.Count];
        var verbs = rules.Rules.SelectMany(r => r.Patterns).Where(p => p.Upos.Count == 0 || p.Upos.Contains(UniversalPos.Verb)).SelectMany(p => p.Words);
        Forms = new FormTable(verbs, rules.Lists.TryGetValue("irregular-verbs", out var irregular) ? irregular : [], vocabulary);
        int order = 0;
        foreach (var rule in rules.Rules)
        {
            foreach (var text in rule.Patterns)
            {
                var pattern = new Pattern(rule, text, vocabulary, order++);
                foreach (string word in text.Words)
                {
                    int id = vocabulary.IndexOf(word);
                    if (id >= 0)
                    {
                        (lists[id] ??= []).Add(pattern);
                    }
                }
            }
        }

        byTrigger = [.. lists.Select(l => l is null ? none : l.ToArray())];
    }

    public Vocabulary Vocabulary { get; }

    public DerivationTable Derivations { get; }

    public GrammarWords Grammar { get; }

    /// <summary>Forms of the verbs that rules name.</summary>
    public FormTable Forms { get; }

    /// <summary>The patterns that a word can open, in order.</summary>
    /// <param name="key">The word's number, or -1.</param>
    public ReadOnlySpan<Pattern> At(int key) => (uint)key < (uint)byTrigger.Length ? byTrigger[key] : none;
}
