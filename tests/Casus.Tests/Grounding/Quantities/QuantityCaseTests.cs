using Casus.Grounding.Quantities;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Quantities;

/// <summary>
/// The cases of quantities.cases. <c>count WORDS =&gt; kind n</c> or <c>kind low..high</c>; <c>nocount WORDS</c>: nothing that overlaps them is counted.
/// </summary>
public sealed class QuantityCaseTests
{
    [Fact]
    public void Each_report_counts_what_a_reader_counts()
    {
        var lexicon = QuantityLexicon.Load(Repository.Data, "en");
        Assert.Empty(lexicon.Problems);
        var annotator = new QuantityAnnotator(lexicon);
        var failures = new List<string>();
        var cases = TreeCase.Read("Quantities/quantities.cases");
        foreach (var of in cases)
        {
            var document = of.ToDocument();
            annotator.Annotate(document);
            foreach (var (line, word, rest) in of.Expected)
            {
                if (Check(document, word, rest) is { } seen)
                {
                    failures.Add($"quantities.cases:{line} {of.Name}: {word} {rest}: {seen}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures in {cases.Count} cases:\n{string.Join('\n', failures)}");
    }

    private static string? Check(AnnotatedDocument document, string word, string rest)
    {
        int arrow = rest.IndexOf(" => ", StringComparison.Ordinal);
        var words = TreeCase.Find(document, arrow < 0 ? rest : rest[..arrow]);
        var found = document.Get<QuantityTable>().Mentions.FirstOrDefault(m => m.Tokens.Overlaps(words));
        if (word == "nocount")
        {
            return found is null ? null : "found " + Show(found);
        }

        Assert.Equal("count", word);
        return found is null ? "not counted" : found.Tokens == words && Show(found) == rest[(arrow + 4)..] ? null : "found " + Show(found);
    }

    private static string Show(QuantityMention mention) => mention.Value.Low == mention.Value.High
        ? $"{mention.Kind} {mention.Value.Best}"
        : $"{mention.Kind} {mention.Value.Low}..{mention.Value.High}";
}
