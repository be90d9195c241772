using System.Collections.Frozen;
using System.Globalization;
using Casus.Packs;

namespace Casus;

/// <summary>
/// What can be coded: PLOVER's event types with modes, quads and scores, CAMEO's codes with the Goldstein scale, and the
/// contexts. Read from <c>data/codebook</c>. Immutable and safe to share.
/// </summary>
public sealed class Codebook
{
    private readonly FrozenDictionary<string, EventTypeEntry> types;
    private readonly FrozenDictionary<string, CameoEntry> cameo;
    private readonly FrozenSet<string> contexts;

    private Codebook(IEnumerable<EventTypeEntry> types, IEnumerable<CameoEntry> cameo, IEnumerable<string> contexts, CameoActors actors)
    {
        Actors = actors;
        this.types = types.ToFrozenDictionary(t => t.Type.Value, StringComparer.Ordinal);
        this.cameo = cameo.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        this.contexts = contexts.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The event types, by name.</summary>
    public IEnumerable<EventTypeEntry> Types => types.Values.OrderBy(t => t.Type.Value, StringComparer.Ordinal);

    /// <summary>CAMEO's codes of parties.</summary>
    public CameoActors Actors { get; }

    /// <summary>Reads the codebook from the data.</summary>
    /// <param name="pack">The data.</param>
    /// <exception cref="InvalidDataException">A codebook file is broken; the message names file, line and reason.</exception>
    public static Codebook Load(DataPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var types = pack.Below("codebook/plover", ".txt").Select(name => ParseType(name, pack.ReadText(name))).ToList();
        var known = types.Select(t => t.Type.Value).ToHashSet(StringComparer.Ordinal);
        var map = Rows(pack, "codebook/cameo_to_plover.tsv", "cameo", "event", "mode", "contexts", "quad_gdelt", "event_2021", "mode_2021")
            .ToDictionary(r => r["cameo"], StringComparer.Ordinal);
        var cameo = new List<CameoEntry>();
        foreach (var row in Rows(pack, "codebook/cameo.tsv", "code", "title", "goldstein"))
        {
            map.TryGetValue(row["code"], out var to);
            string type = to?["event"] ?? "";
            if (type.Length > 0 && !known.Contains(type))
            {
                throw new InvalidDataException($"{to!.Where}: the event type '{type}' has no file in codebook/plover");
            }

            cameo.Add(new CameoEntry(row["code"], row["title"], Number(row, "goldstein"), new EventType(type), to?["mode"] ?? "",
                (to?["contexts"] ?? "").Split([' ', ',', '|', ';'], StringSplitOptions.RemoveEmptyEntries), to is null ? 0 : (int)Number(to, "quad_gdelt"))
            {
                Event2021 = new EventType(to?["event_2021"] is { Length: > 0 } old ? old : type),
                Mode2021 = to?["event_2021"] is { Length: > 0 } ? to["mode_2021"] : to?["mode"] ?? "",
            });
        }

        return new Codebook(types, cameo, Rows(pack, "codebook/contexts.tsv", "context").Select(r => r["context"]), CameoActors.Load(pack));
    }

    /// <summary>The entry of an event type.</summary>
    /// <param name="type">A type made by this codebook.</param>
    /// <exception cref="ArgumentException">The codebook lacks the type.</exception>
    public EventTypeEntry this[EventType type] => types.TryGetValue(type.Value, out var entry)
        ? entry
        : throw new ArgumentException($"The codebook has no event type '{type}'.", nameof(type));

    /// <summary>Finds an event type by its name.</summary>
    /// <param name="name">The name in capitals.</param>
    /// <returns>The entry, or null.</returns>
    public EventTypeEntry? FindType(string name) => types.GetValueOrDefault(name);

    /// <summary>Finds a CAMEO code.</summary>
    /// <param name="code">Two to four digits.</param>
    /// <returns>The entry, or null.</returns>
    public CameoEntry? FindCameo(string code) => cameo.GetValueOrDefault(code);

    /// <summary>True for a PLOVER context.</summary>
    /// <param name="name">The context's name.</param>
    public bool HasContext(string name) => contexts.Contains(name);

    /// <summary>PLOVER's quad class of an event, 1 to 4.</summary>
    /// <param name="code">A code of this codebook.</param>
    public int Quad(EventCode code) => this[code.Event].Quad;

    /// <summary>The Goldstein scale of an event by its CAMEO code; PLOVER's score where CAMEO has none.</summary>
    /// <param name="code">A code of this codebook.</param>
    public double Goldstein(EventCode code) => FindCameo(code.Cameo)?.Goldstein ?? this[code.Event].Score;

    /// <summary>What is wrong with a code, or null: unknown type, a mode the type lacks, an unknown CAMEO code.</summary>
    /// <param name="code">The code to check.</param>
    public string? Fault(EventCode code)
    {
        if (FindType(code.Event.Value) is not { } entry)
        {
            return $"no event type '{code.Event}'";
        }

        if (code.Mode.Length > 0 && entry.Mode(code.Mode) is null)
        {
            return $"{code.Event} has no mode '{code.Mode}'";
        }

        return FindCameo(code.Cameo) is null ? $"no CAMEO code '{code.Cameo}'" : null;
    }

    private static EventTypeEntry ParseType(string name, string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var modes = new List<ModeEntry>();
        int line = 0;
        foreach (string row in text.Split('\n'))
        {
            line++;
            string[] parts = row.Split(' ', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || row[0] == '#')
            {
                continue;
            }

            if (parts[0] != "mode")
            {
                fields[parts[0]] = parts[1];
                continue;
            }

            string[] mode = parts[1].Split(' ', 4);
            if (mode.Length < 4 || !double.TryParse(mode[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double score))
            {
                throw new InvalidDataException($"{name}:{line}: a mode is: name, score, CAMEO code, meaning");
            }

            modes.Add(new ModeEntry(mode[0], score, mode[2], mode[3]));
        }

        foreach (string field in (ReadOnlySpan<string>)["event", "means", "quad", "score", "cameo"])
        {
            if (!fields.ContainsKey(field))
            {
                throw new InvalidDataException($"{name}: the line '{field}' is missing");
            }
        }

        return new EventTypeEntry(new EventType(fields["event"]), fields["means"], int.Parse(fields["quad"], CultureInfo.InvariantCulture),
            double.Parse(fields["score"], CultureInfo.InvariantCulture), fields["cameo"], modes);
    }

    private static IReadOnlyList<TableRow> Rows(DataPack pack, string name, params ReadOnlySpan<string> columns)
    {
        var table = Table.Parse(name, pack.ReadText(name), columns);
        return table.Problems.Count == 0 ? table.Rows : throw new InvalidDataException(table.Problems[0].ToString());
    }

    private static double Number(TableRow row, string column) => row[column].Length == 0 ? 0
        : double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value
        : throw new InvalidDataException($"{row.Where}: {column} is '{row[column]}', not a number");
}
