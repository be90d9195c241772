using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace Casus.Tests.Support;

/// <summary>
/// What measured figures must reach, read from <c>eval/floors.json</c>. A floor is lowered only on purpose, by an edit of that
/// file that says so.
/// </summary>
internal static class Floors
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = false,
    };

    private static readonly Lazy<FloorFile> LazyFile = new(() =>
        JsonSerializer.Deserialize<FloorFile>(File.ReadAllText(Repository.PathOf("eval", "floors.json")), Options)!);

    /// <summary>The file as read.</summary>
    public static FloorFile All => LazyFile.Value;

    /// <summary>
    /// Prints what was measured and fails where a figure is below its floor, has none, or was not measured.
    /// </summary>
    /// <param name="section">The section, such as <c>language/frozen</c>.</param>
    /// <param name="measured">Figures by name.</param>
    /// <param name="details">Added to the message of a failure.</param>
    public static void Check(string section, IReadOnlyDictionary<string, double> measured, string details = "")
    {
        Assert.True(All.Sections.TryGetValue(section, out var known), $"eval/floors.json has no section '{section}'");
        var lines = new StringBuilder();
        bool isPassed = true;
        foreach (var figure in known.Figures)
        {
            bool isMeasured = measured.TryGetValue(figure.Name, out double value);
            bool isGood = isMeasured && figure.Allows(value);
            isPassed &= isGood;
            string seen = isMeasured ? value.ToString("0.00", CultureInfo.InvariantCulture) : "not measured";
            lines.Append(CultureInfo.InvariantCulture, $"{section} {figure.Name} {seen} ({figure.Unit}; {figure.Bound}, last {figure.Last:0.##}){(isGood ? "" : " FAILS")}\n");
        }

        foreach (string name in measured.Keys.Except(known.Figures.Select(f => f.Name), StringComparer.Ordinal))
        {
            isPassed = false;
            lines.Append(CultureInfo.InvariantCulture, $"{section} {name} {measured[name]:0.00} has no floor in eval/floors.json FAILS\n");
        }

        TestContext.Current.TestOutputHelper?.Write(lines.ToString());
        Assert.True(isPassed, $"\n{lines}{details}");
    }
}
