using System.Globalization;
using Casus.Packs;
using Casus.Tests.Coding;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Quantities;

/// <summary>Sentences read end to end: what is counted in them is what a careful reader counts, no more and no less.</summary>
public sealed class QuantityTextTests
{
    [Fact]
    public void Each_sentence_counts_what_a_reader_counts() => CaseFile.CheckOpen("Cases/en/quantities.tsv", CheckWhole, "text", "expected");

    private static string? CheckWhole(TableRow row)
    {
        foreach (string written in row["expected"].Split(" | ", StringSplitOptions.RemoveEmptyEntries))
        {
            ExpectedQuantity.Check(written);
        }

        var document = ReadingChain.English.Annotate(row["text"]);
        string seen = string.Join(" | ", document.Get<QuantityTable>().Mentions.Select(m => Show(document, m)));
        return seen == row["expected"] ? null : $"'{row["text"]}' gives '{seen}', not '{row["expected"]}'";
    }

    private static string Show(AnnotatedDocument document, QuantityMention mention)
    {
        string unit = mention.Unit is { } code ? code + " " : "";
        string high = mention.IsOpen ? "+" : mention.Value.High.ToString(CultureInfo.InvariantCulture);
        string standing = (mention.IsPart ? " part" : "") + (mention.IsTotal ? " total" : "") + (mention.Speaker is { } speaker ? " by " + Name(document, speaker) : "");
        return string.Create(CultureInfo.InvariantCulture,
            $"{document.Tokens.Span(mention.Tokens).Of(document.Text)} = {mention.Kind} {unit}{mention.Value.Low}/{mention.Value.Best}/{high}{standing}");
    }

    // The speaker's words up to their head; a first word that is no name in lower case.
    private static string Name(AnnotatedDocument document, TokenSpan speaker)
    {
        var tokens = document.Tokens;
        int top = speaker.First;
        while (top + 1 < speaker.End && speaker.Contains(tokens.Heads[top]))
        {
            top++;
        }

        string words = tokens.Span(new TokenSpan(speaker.First, top + 1)).Of(document.Text);
        return tokens.Upos[speaker.First] == UniversalPos.Propn ? words : char.ToLowerInvariant(words[0]) + words[1..];
    }
}
