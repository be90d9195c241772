using System.Text.Json;

namespace Casus.Tools.Train.Pages;

/// <summary>What is known of a page's text: pieces that the report holds and pieces that it does not.</summary>
/// <param name="Id">The page.</param>
/// <param name="Host">The host of its address.</param>
/// <param name="Wanted">Pieces of the report.</param>
/// <param name="Unwanted">Pieces of what stands around it.</param>
/// <param name="Comments">Pieces of its readers' comments.</param>
internal sealed record PageGold(string Id, string Host, string[] Wanted, string[] Unwanted, string[] Comments)
{
    /// <summary>Reads a file of JSON Lines.</summary>
    /// <param name="file">The file.</param>
    public static List<PageGold> Read(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line =>
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        string id = root.GetProperty("id").GetString()!;
        string? url = root.GetProperty("url").GetString();
        string host = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host.Replace("www.", "", StringComparison.Ordinal) : id;
        return new PageGold(id, host, List(root, "must_contain"), List(root, "must_not_contain"), List(root, "comments"));
    })];

    private static string[] List(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
