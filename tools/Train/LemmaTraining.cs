using System.Globalization;
using Casus.Language.Conllu;
using Casus.Language.Lemmas;

namespace Casus.Tools.Train;

/// <summary>Learns the rules of endings and the words that break them.</summary>
internal sealed class LemmaTraining
{
    private const string Source =
        "# Learned from UD English EWT (CC BY-SA 4.0) and GUM (CC BY and CC BY-SA parts) by tools/Train; see CARD.md.\n";

    private readonly List<(string Xpos, string Word, string Form, bool IsFirst, string Lemma)> types;

    public LemmaTraining(IEnumerable<ConlluSentence> sentences)
    {
        types = [.. sentences.SelectMany(s => s.Rows.Where(r => r.IsWord).Select((r, i) => (r, IsFirst: i == 0)))
            .Where(t => t.r.Lemma != "_" && t.r.Form.Length < 40 && !t.r.Feats.Contains("Typo=Yes", StringComparison.Ordinal) && t.r.Xpos != "GW")
            .GroupBy(t => (t.r.Xpos, Word: t.r.Form.ToLowerInvariant().Replace('\u2019', '\'')))
            .Select(g => (g.Key, Best: g.GroupBy(t => t.r.Lemma).OrderByDescending(l => l.Count()).ThenBy(l => l.Key, StringComparer.Ordinal).First()))
            .Select(g => (g.Key.Xpos, g.Key.Word, g.Best.First().r.Form, g.Best.First().IsFirst, g.Best.Key))
            .OrderBy(t => t.Xpos, StringComparer.Ordinal).ThenBy(t => t.Word, StringComparer.Ordinal)];
    }

    /// <summary>Writes lemmas.tsv and lemma-rules.tsv.</summary>
    public void Write(string folder)
    {
        var rules = Rules();
        var byRule = new Lemmatizer([], rules);
        using var ruleFile = new StreamWriter(Path.Combine(folder, "lemma-rules.tsv"));
        ruleFile.Write(Source + "xpos\tending\tcut\tadd\n");
        foreach (var (key, rule) in rules.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            ruleFile.Write(string.Create(CultureInfo.InvariantCulture, $"{key}\t{rule.Cut}\t{rule.Add}\n"));
        }

        using var wordFile = new StreamWriter(Path.Combine(folder, "lemmas.tsv"));
        wordFile.Write(Source + "xpos\tword\tlemma\n");
        foreach (var t in types.Where(t => (byRule.Lemma(t.Form, t.Xpos, true) != t.Lemma || byRule.Lemma(t.Form, t.Xpos, false) != t.Lemma) && !t.Word.StartsWith('#')))
        {
            wordFile.Write($"{t.Xpos}\t{t.Word}\t{t.Lemma}\n");
        }
    }

    private Dictionary<string, LemmaRule> Rules()
    {
        var counts = new Dictionary<(string Xpos, string Ending), Dictionary<LemmaRule, int>>();
        foreach (var t in types)
        {
            var stem = LemmaCase.IsKept(t.Form, t.Xpos, t.IsFirst) ? t.Form : t.Word;
            var common = stem.AsSpan().CommonPrefixLength(t.Lemma);
            var rule = new LemmaRule(stem.Length - common, t.Lemma[common..]);
            for (var n = 0; n <= Math.Min(Lemmatizer.MaxEnding, t.Word.Length); n++)
            {
                var key = (t.Xpos, t.Word[^n..]);
                var cell = counts.TryGetValue(key, out var found) ? found : counts[key] = [];
                cell[rule] = cell.GetValueOrDefault(rule) + 1;
            }
        }

        return Pruned(counts);
    }

    // A longer ending needs a rule only where the shorter one says something else, and two words to be believed.
    private static Dictionary<string, LemmaRule> Pruned(Dictionary<(string Xpos, string Ending), Dictionary<LemmaRule, int>> counts)
    {
        var rules = new Dictionary<string, LemmaRule>(StringComparer.Ordinal);
        foreach (var ((xpos, ending), cell) in counts.OrderBy(c => c.Key.Ending.Length))
        {
            var (rule, count) = cell.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Cut).ThenBy(c => c.Key.Add, StringComparer.Ordinal).First();
            if (count >= 2 && ShorterRule(rules, xpos, ending) != rule)
            {
                rules[$"{xpos}\t{ending}"] = rule;
            }
        }

        return rules;
    }

    private static LemmaRule ShorterRule(Dictionary<string, LemmaRule> rules, string xpos, string ending)
    {
        for (var n = ending.Length - 1; n >= 0; n--)
        {
            if (rules.TryGetValue($"{xpos}\t{ending[^n..]}", out var rule))
            {
                return rule;
            }
        }

        return new LemmaRule(0, "");
    }
}
