using System.Collections.Frozen;
using Casus.Packs;

namespace Casus;

/// <summary>
/// Makes CAMEO's actor codes from a party's country or body, its sector and, for the bodies that CAMEO names, its id in the actor
/// files. Read from <c>data/codebook</c>. Immutable and safe to share.
/// </summary>
public sealed class CameoActors
{
    private const int Width = 3;
    private readonly FrozenDictionary<string, string> sectors; // our sector or body code -> CAMEO groups; empty where CAMEO has none
    private readonly FrozenSet<string> bodies; // codes that stand where a country's does
    private readonly FrozenDictionary<string, TableRow> named; // by id in the actor files

    private CameoActors(IEnumerable<TableRow> sectors, IEnumerable<TableRow> named)
    {
        var rows = sectors.ToList();
        this.sectors = rows.ToFrozenDictionary(r => r["code"], r => r["cameo_code"], StringComparer.Ordinal);
        bodies = rows.Where(r => r["class"] == "international").Select(r => r["code"]).ToFrozenSet(StringComparer.Ordinal);
        this.named = named.ToFrozenDictionary(r => r["id"], StringComparer.Ordinal);
    }

    /// <summary>Reads the sectors and the named bodies.</summary>
    /// <param name="pack">The data.</param>
    /// <exception cref="InvalidDataException">A file is broken; the message names file, line and reason.</exception>
    public static CameoActors Load(DataPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new CameoActors(
            Rows(pack, "codebook/sectors.tsv", "code", "class", "cameo_code"), Rows(pack, "codebook/cameo-actors.tsv", "id", "religion", "roles", "group"));
    }

    /// <summary>The code of a party.</summary>
    /// <param name="actor">The party.</param>
    public CameoActor Of(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var own = actor.Id is null ? null : named.GetValueOrDefault(actor.Id);
        string code = actor.Code.Value, religion = own?["religion"] ?? "";
        bool isBody = bodies.Contains(code);
        string country = !isBody && code.Length == Width && code.All(char.IsAsciiLetterUpper) ? code : "";
        string kind = "", body = "";
        if (isBody && sectors[code] is var stem)
        {
            (kind, body) = (stem[..Math.Min(Width, stem.Length)], stem.Length > Width ? stem[Width..] : "");
        }

        List<string> roles = [], groups = [];
        Add(roles, kind);
        foreach (string sector in Split(actor.Sector))
        {
            // A code says once what its kind says: the head of the UN is IGOUNO, a transnational rebel group IMG.
            bool isSaid = kind.Length > 0 && (bodies.Contains(sector) || (kind, sector) is ("IMG", "REB") or ("MNC", "BUS"));
            Add(roles, isSaid ? "" : sectors.GetValueOrDefault(sector, sector));
        }

        foreach (string role in own?.List("roles") ?? [])
        {
            Add(roles, role);
        }

        Add(groups, body);
        Add(groups, own?["group"] ?? "");
        string tail = string.Concat(roles.Skip(kind.Length > 0 ? 1 : 0)) + string.Concat(groups.Skip(body.Length > 0 ? 1 : 0));
        string whole = country + kind + body + religion + tail;
        return whole.Length == 0 ? CameoActor.None : new CameoActor(whole, country, religion, groups, roles);
    }

    private static IEnumerable<string> Split(string sector)
    {
        for (int i = 0; i < sector.Length; i += Width)
        {
            yield return sector.Substring(i, Math.Min(Width, sector.Length - i)); // "GOVMIL" is two
        }
    }

    private static void Add(List<string> groups, string group)
    {
        if (group.Length > 0 && !groups.Contains(group))
        {
            groups.Add(group);
        }
    }

    private static IReadOnlyList<TableRow> Rows(DataPack pack, string name, params ReadOnlySpan<string> columns)
    {
        var table = Table.Parse(name, pack.ReadText(name), columns);
        return table.Problems.Count == 0 ? table.Rows : throw new InvalidDataException(table.Problems[0].ToString());
    }
}
