using Casus.Packs;
using Casus.Tests.Coding;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Quantities;

/// <summary>Sentences read end to end: what is counted in them is what a careful reader counts, no more and no less.</summary>
public sealed class QuantityTextTests
{
    [Fact]
    public void Each_sentence_counts_what_a_reader_counts() => CaseFile.CheckOpen("Cases/en/quantities.tsv", CheckFigures, "text", "expected");

    // TODO: a second test that compares Standing, when a mention tells its currency, its open upper end, its part, its total and its speaker.
    private static string? CheckFigures(TableRow row)
    {
        string expected = string.Join(" | ", row["expected"].Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(e => ExpectedQuantity.Parse(e).Figure));
        var document = ReadingChain.English.Annotate(row["text"]);
        string seen = string.Join(" | ", document.Get<QuantityTable>().Mentions.Select(m => Figure(document, m)));
        return seen == expected ? null : $"'{row["text"]}' gives '{seen}', not '{expected}'";
    }

    private static string Figure(AnnotatedDocument document, QuantityMention mention) =>
        $"{document.Tokens.Span(mention.Tokens).Of(document.Text)} = {mention.Kind} {mention.Value.Low}/{mention.Value.Best}";
}
