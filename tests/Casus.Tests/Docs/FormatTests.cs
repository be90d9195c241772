using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Docs;

/// <summary>Each page of docs/formats is its own test: inputs and the exact outputs of the program.</summary>
public sealed class FormatTests
{
    public static TheoryData<string> Formats => [.. Documentation.Pages("formats")];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_inputs_of_a_format_page_give_its_outputs(string page) => await Documentation.CheckAsync(page);

    [Theory]
    [InlineData("documents")]
    [InlineData("annotate")]
    [InlineData("code")]
    [InlineData("relate")]
    [InlineData("resolve")]
    [InlineData("export")]
    [InlineData("mediation")]
    public void Every_format_of_the_contract_has_a_page_that_runs(string format) =>
        Assert.Contains("```console\n$ ./casus ", File.ReadAllText(Repository.PathOf("docs", "formats", format + ".md")), StringComparison.Ordinal);
}
