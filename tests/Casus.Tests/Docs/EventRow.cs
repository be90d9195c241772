using System.Text.Json;

namespace Casus.Tests.Docs;

/// <summary>One line of <c>casus events --json</c>, asked for by the parts that a page names.</summary>
internal sealed class EventRow
{
    private readonly JsonElement row;

    /// <summary>Reads the line.</summary>
    public EventRow(string line)
    {
        using var json = JsonDocument.Parse(line);
        row = json.RootElement.Clone();
    }

    /// <summary>The event's id.</summary>
    public string Id => row.GetProperty("id").GetString()!;

    /// <summary>True when a part is as asked: <c>source=RUS</c>, <c>target=IND</c>, <c>event=AGREE</c>, <c>cameo=039</c>.</summary>
    public bool Has(string part)
    {
        string[] pair = part.Split('=');
        var value = row.GetProperty(pair[0]);
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Any(actor => actor.GetProperty("code").GetString() == pair[1])
            : value.ToString() == pair[1];
    }
}
