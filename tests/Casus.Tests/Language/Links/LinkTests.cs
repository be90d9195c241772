using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language.Links;

public sealed class LinkTests
{
    [Fact]
    public void Short_names_nouns_and_pronouns_are_linked_as_in_the_cases() => CaseFile.Check(
        "Language/Cases/links.tsv",
        row =>
        {
            var document = English.Read(row["text"].Replace("\\n", "\n", StringComparison.Ordinal));
            var seen = document.Get<LinkTable>().Links
                .Select(l => $"{English.TextOf(document, l.Phrase)} = {English.TextOf(document, l.Antecedent)}").ToList();
            var wanted = $"{row["phrase"]} = {row["antecedent"]}";
            var isRight = row["antecedent"].Length == 0 ? seen.All(s => !s.StartsWith(row["phrase"] + " =", StringComparison.Ordinal)) : seen.Contains(wanted);
            return isRight ? null : $"seen {string.Join(" ‖ ", seen)}";
        },
        "text",
        "phrase",
        "antecedent");
}
