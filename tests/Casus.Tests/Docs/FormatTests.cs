using Xunit;

namespace Casus.Tests.Docs;

/// <summary>Each page of docs/formats is its own test: inputs and the exact outputs of the program.</summary>
public sealed class FormatTests
{
    public static TheoryData<string> Formats => [.. Documentation.Pages("formats")];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_inputs_of_a_format_page_give_its_outputs(string page) =>
        Assert.True(await Documentation.CheckAsync(page) > 0, $"{page} shows no session");
}
