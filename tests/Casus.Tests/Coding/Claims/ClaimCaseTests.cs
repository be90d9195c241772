using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Coding.Claims;

/// <summary>Sentences that make a claim and sentences that only sound like one.</summary>
public sealed class ClaimCaseTests
{
    private const string Not = "not ";
    private static readonly PublicationTime Written = new(new DateOnly(2025, 5, 6), null);

    [Fact]
    public void Claims_come_out_by_whom_and_with_their_words_and_traps_do_not() =>
        CaseFile.CheckOpen("Cases/en/claims.tsv", Check, "kind", "by", "words", "text");

    private static string? Check(TableRow row)
    {
        var claims = ReadingChain.English.Code(row["text"], Written).Claims;
        string kind = row["kind"];
        bool isTrap = kind.StartsWith(Not, StringComparison.Ordinal);
        var wanted = Enum.Parse<ClaimKind>(isTrap ? kind[Not.Length..] : kind, true);
        var found = claims.Where(c => c.Kind == wanted).ToList();
        if (isTrap)
        {
            return found.Count == 0 ? null : $"'{found[0].Text}' by {found[0].Rule}: \"{row["text"]}\"";
        }

        return found.Exists(c => IsBy(c.By, row["by"]) && c.Text.Contains(row["words"], StringComparison.OrdinalIgnoreCase)) ? null
            : $"{kind} by {row["by"]} is not among [{string.Join("; ", claims.Select(c => $"{c.Kind} by {c.By?.Name ?? "-"}: {c.Text}"))}]: \"{row["text"]}\"";
    }

    private static bool IsBy(Actor? by, string wanted) => wanted == "-" ? by is null
        : by is not null && (by.Code.Value == wanted || by.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase));
}
