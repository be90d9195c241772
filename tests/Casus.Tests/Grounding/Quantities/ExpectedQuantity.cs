using System.Text.RegularExpressions;
using Xunit;

namespace Casus.Tests.Grounding.Quantities;

/// <summary>How quantities.tsv writes a counted thing: <c>TEXT = kind CURRENCY low/best/high part total by NAME</c>.</summary>
internal static partial class ExpectedQuantity
{
    /// <summary>A cell that is no counted thing fails the test.</summary>
    public static void Check(string written) => Assert.True(Pattern().IsMatch(written), $"'{written}' is no counted thing");

    [GeneratedRegex(@"^(?<text>.+) = (?<kind>[a-z]+) (?<currency>[A-Z]{3} )?(?<low>\d+)/(?<best>\d+)/(?<high>\d+|\+)(?<standing>( part)?( total)?( by .+)?)$")]
    private static partial Regex Pattern();
}
