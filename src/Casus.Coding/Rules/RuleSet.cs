using Casus.Packs;

namespace Casus.Coding.Rules;

/// <summary>All rules, word lists and derivations of one language. Immutable and safe to share.</summary>
public sealed class RuleSet
{
    private RuleSet(IReadOnlyList<CodingRule> rules, IReadOnlyDictionary<string, IReadOnlyList<string>> lists, DerivationTable derivations)
    {
        Rules = rules;
        Lists = lists;
        Derivations = derivations;
        Words = AllWords();
    }

    /// <summary>What was wrong in the files; a bad block is left out and the others stay.</summary>
    public IReadOnlyList<Problem> Problems { get; private init; } = [];

    /// <summary>Every lemma that the rules know, in ordinal order: they belong into the shared vocabulary.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The examples of all rules, in file order.</summary>
    public IReadOnlyList<RuleExample> Examples => Rules.SelectMany(r => r.Examples).ToList();

    /// <summary>How many rules there are.</summary>
    public int Count => Rules.Count;

    internal IReadOnlyList<CodingRule> Rules { get; }

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; }

    internal DerivationTable Derivations { get; }

    /// <summary>Reads the rules of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">The language's tag, such as <c>en</c>.</param>
    /// <param name="userFiles">A user's own rule files; their rules win over ours.</param>
    /// <exception cref="InvalidDataException">The codebook is broken.</exception>
    public static RuleSet Load(DataPack pack, string language, IReadOnlyList<(string Name, string Text)> userFiles)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(userFiles);
        var codebook = Codebook.Load(pack);
        var problems = new List<Problem>();
        string folder = $"languages/{language}";
        var lists = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (string name in pack.Below($"{folder}/words", ".txt"))
        {
            lists.Add(Path.GetFileNameWithoutExtension(name), ReadList(pack.ReadText(name)));
        }

        string table = "codebook/derivations.tsv";
        var derivations = DerivationTable.Read(table, pack.ReadText(table), codebook, problems);
        var patterns = new PatternReader(lists);
        var own = new RuleFileReader(patterns, codebook, isUsers: false);
        foreach (string name in pack.Below($"{folder}/rules", ".rules"))
        {
            own.Read(name, pack.ReadText(name));
        }

        var users = new RuleFileReader(patterns, codebook, isUsers: true);
        foreach (var (name, text) in userFiles)
        {
            users.Read(name, text);
        }

        problems.AddRange(users.Problems);
        problems.AddRange(own.Problems);
        var rules = Distinct([.. users.Rules, .. own.Rules], derivations, problems);
        return new RuleSet(rules, lists, derivations) { Problems = problems };
    }

    /// <summary>The event types of a codebook for which no rule codes an event by itself.</summary>
    /// <param name="codebook">The codebook.</param>
    public IEnumerable<EventType> Uncovered(Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        return codebook.Types.Select(t => t.Type).Where(t => !Rules.Any(r => r.Code.Event == t));
    }

    private static List<string> ReadList(string text)
    {
        var words = new List<string>();
        foreach (string row in text.Split('\n'))
        {
            string word = row.Split('#')[0].Trim();
            if (word.Length > 0)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static List<CodingRule> Distinct(List<CodingRule> rules, DerivationTable derivations, List<Problem> problems)
    {
        var seen = new HashSet<RuleId>();
        var kept = new List<CodingRule>();
        foreach (var rule in rules)
        {
            if (!seen.Add(rule.Id))
            {
                problems.Add(new Problem(Casus.Problems.KeyTwice, $"{rule.File}:{rule.Line}", $"the rule '{rule.Id}' is there already"));
            }
            else if (rule.Kind == RuleKind.Operator && !derivations.Has(rule.Key))
            {
                problems.Add(new Problem(Casus.Problems.CodeUnknown, $"{rule.File}:{rule.Line}", $"derivations.tsv has no operator '{rule.Key}'"));
            }
            else
            {
                kept.Add(rule);
            }
        }

        return kept;
    }

    private List<string> AllWords()
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var list in Lists.Values)
        {
            words.UnionWith(list);
        }

        foreach (var pattern in Rules.SelectMany(r => r.Patterns))
        {
            words.UnionWith(pattern.Words);
            words.Add(pattern.Particle);
            foreach (var slot in pattern.Slots)
            {
                words.UnionWith(slot.Words);
                words.UnionWith(slot.Relations.Select(r => r.Word));
            }
        }

        words.Remove("");
        return [.. words];
    }
}
