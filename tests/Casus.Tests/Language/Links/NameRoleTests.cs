using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language.Links;

public sealed class NameRoleTests
{
    [Fact]
    public void Roles_and_countries_beside_names_are_read_as_in_the_cases() => CaseFile.Check(
        "Language/Cases/name-roles.tsv",
        row =>
        {
            var document = English.Read(row["text"]);
            var seen = document.Get<NameRoleTable>().Items
                .Select(r => $"{English.TextOf(document, r.Name)} = {English.TextOf(document, r.Role)} | {(r.Country is { } c ? English.TextOf(document, c) : "-")}")
                .ToList();
            var isRight = row["role"].Length == 0
                ? seen.All(s => !s.StartsWith(row["name"] + " =", StringComparison.Ordinal))
                : seen.Contains($"{row["name"]} = {row["role"]} | {row["country"]}");
            return isRight ? null : $"seen {string.Join(" ‖ ", seen)}";
        },
        "text",
        "name",
        "role",
        "country");
}
