using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language.Attribution;

public sealed class AttributionTests
{
    [Fact]
    public void Who_said_what_is_read_as_in_the_cases() => CaseFile.Check(
        "Language/Cases/attributions.tsv",
        row =>
        {
            var document = English.Read(row["text"]);
            var seen = document.Get<AttributionTable>().Items
                .Select(a => $"{Text(document, a.Source)} | {Text(document, a.Cue)} | {English.TextOf(document, a.Content)}")
                .ToList();
            var wanted = $"{row["source"]} | {row["cue"]} | {row["content"]}";
            return row["content"].Length == 0 ? (seen.Count == 0 ? null : $"seen {string.Join(" ‖ ", seen)}")
                : seen.Contains(wanted) ? null : $"seen {string.Join(" ‖ ", seen)}";
        },
        "text",
        "source",
        "cue",
        "content");

    private static string Text(AnnotatedDocument document, TokenSpan? tokens) =>
        tokens is { } some ? English.TextOf(document, some) : "-";
}
