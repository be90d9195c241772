using Casus.Grounding.Times;
using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Times;

/// <summary>The finder walks a tree of patterns and asks first what may begin at a word; it must find what trying every pattern finds.</summary>
public sealed class TimeFinderTests
{
    private static readonly TimeLexicon Lexicon = TimeLexicon.Load(Repository.Data, "en");
    private static readonly IReadOnlyList<TableRow> Rules =
        Table.Parse("rules.tsv", Repository.Data.ReadText("languages/en/times/rules.tsv"), "id", "pattern", "action", "with", "left", "right").Rows;

    private static readonly List<TimePattern> Patterns = ReadPatterns();
    private static readonly string[] Words = [.. ReadWords()];
    private static readonly string[] Numerals = ["1", "4", "9", "11", "21", "31", "1997", "2025", "1990", "99", "90", "1,200", "2.5", "1/2", "05", "th", "'", "’"];
    private static readonly string[] Others = [",", ".", "-", "/", ":", "table", "Kato", "Lagos", "walked"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_tree_finds_what_trying_every_pattern_at_every_place_finds(int seed)
    {
        var random = new Random(seed);
        int found = 0;
        for (int round = 0; round < 250; round++)
        {
            string text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, 12).Select(_ => Word(random)));
            var pieces = new TimePieces(PlainTokens.Annotate(new Document("random", text)).Tokens, Lexicon);
            string expected = string.Join('\n', Exhaustive(pieces).Select(Write));
            var seen = new TimeFinder(pieces).Matches(0, pieces.Count);
            found += seen.Count;
            Assert.True(expected == string.Join('\n', seen.Select(Write)), $"seed {seed}, '{text}': tried one by one:\n{expected}\nthe tree:\n{string.Join('\n', seen.Select(Write))}");
        }

        Assert.True(found > 250, "the texts hold times");
    }

    private static List<TimeMatch> Exhaustive(TimePieces pieces)
    {
        var matches = new List<TimeMatch>();
        for (int at = 0; at < pieces.Count;)
        {
            TimeMatch? best = null;
            foreach (TimePattern pattern in Patterns)
            {
                best = Better(best, pattern, at, pieces);
            }

            at = best?.End ?? at + 1;
            matches.AddRange(best is null ? [] : [best]);
        }

        return matches;
    }

    private static TimeMatch? Better(TimeMatch? best, TimePattern pattern, int at, TimePieces pieces)
    {
        var reader = new NumberReader(pieces);
        double[] values = Enumerable.Repeat(double.NaN, TimeMatch.FieldCount).ToArray();
        int next = at;
        foreach (PatternElement element in pattern.Elements)
        {
            if (element.Word >= 0)
            {
                if (pieces.Word(next++) != element.Word)
                {
                    return best;
                }
            }
            else if (reader.TryRead(element.Field, next, pieces.Count, out values[(int)element.Slot], out int after))
            {
                next = after;
            }
            else
            {
                return best;
            }
        }

        TimeRule rule = pattern.Rule;
        bool isBetter = best is null || next > best.End || (next == best.End && rule.Order < best.Rule.Order);
        return isBetter && rule.Left.Allows(pieces.Word(at - 1)) && rule.Right.Allows(pieces.Word(next)) ? new TimeMatch(rule, at, next, values) : best;
    }

    // In the order of the rules; of one rule's forms those first that begin with a word, then by the class whose first pattern is earlier.
    private static List<TimePattern> ReadPatterns()
    {
        var read = new List<TimePattern>();
        foreach (TableRow row in Rules)
        {
            TimeRule rule = TimeRuleReader.Read(row, read.Count, word => Lexicon.WordNumber(word));
            read.AddRange(new TimePatternParser(row["pattern"], word => Lexicon.WordNumber(word)).Read().Select(form => new TimePattern(rule, form)));
        }

        var firstFields = read.Select(p => p.Elements[0].Field).Distinct().ToList();
        return [.. read.OrderBy(p => p.Rule.Order).ThenBy(p => p.Elements[0].Word < 0).ThenBy(p => firstFields.IndexOf(p.Elements[0].Field))];
    }

    private static IEnumerable<string> ReadWords()
    {
        char[] signs = [' ', '(', ')', '|', '?'];
        var ofRules = Rules.SelectMany(r => r["pattern"].Split(signs, StringSplitOptions.RemoveEmptyEntries)).Where(w => w[0] != '{');
        return Table.Parse("words.tsv", Repository.Data.ReadText("languages/en/times/words.tsv"), "word").Rows.Select(r => r["word"])
            .Where(w => w[0] != '-').Concat(ofRules).Distinct(StringComparer.Ordinal);
    }

    private static string Word(Random random)
    {
        string[] of = random.Next(10) switch { < 6 => Words, < 9 => Numerals, _ => Others };
        string word = of[random.Next(of.Length)];
        return random.Next(3) == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    private static string Write(TimeMatch match) => $"{match.Rule.Id} {match.First}-{match.End} "
        + string.Join(' ', Enum.GetValues<TimeField>().Where(match.Has).Select(f => $"{f}={match[f]}"));
}
