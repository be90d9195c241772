using System.Text.RegularExpressions;
using Xunit;

namespace Casus.Tests.Grounding.Quantities;

/// <summary>A counted thing as quantities.tsv writes it: <c>TEXT = kind CURRENCY low/best/high part total by NAME</c>.</summary>
/// <param name="Figure">What every mention tells: <c>TEXT = kind low/best</c>.</param>
/// <param name="Standing">What it tells of the figure's standing: <c>CURRENCY high part total by NAME</c>, each where it is written.</param>
internal sealed partial record ExpectedQuantity(string Figure, string Standing)
{
    /// <summary>Reads one counted thing; a cell that is none fails the test.</summary>
    public static ExpectedQuantity Parse(string written)
    {
        var parts = Pattern().Match(written);
        Assert.True(parts.Success, $"'{written}' is no counted thing");
        string figure = $"{parts.Groups["text"]} = {parts.Groups["kind"]} {parts.Groups["low"]}/{parts.Groups["best"]}";
        return new ExpectedQuantity(figure, $"{parts.Groups["currency"]}{parts.Groups["high"]}{parts.Groups["standing"]}");
    }

    [GeneratedRegex(@"^(?<text>.+) = (?<kind>[a-z]+) (?<currency>[A-Z]{3} )?(?<low>\d+)/(?<best>\d+)/(?<high>\d+|\+)(?<standing>( part)?( total)?( by .+)?)$")]
    private static partial Regex Pattern();
}
