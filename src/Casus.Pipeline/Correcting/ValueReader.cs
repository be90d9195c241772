using Casus.Grounding.Actors;
using Casus.Grounding.Places;
using Casus.Packs;

namespace Casus.Pipeline.Correcting;

/// <summary>
/// Reads <c>field=value</c> as a person writes it, checked against the codebook, the actor files, the gazetteer and the
/// calendar. Immutable and safe to share.
/// </summary>
public sealed class ValueReader
{
    private const string None = "none", Unknown = "name:";
    private static readonly string[] Fields = ["type", "mode", "cameo", "source", "target", "date", "place", "status", "condition", "parties"];

    private readonly Codebook codebook;
    private readonly ActorCatalogue actors;
    private readonly Gazetteer gazetteer;
    private readonly SortedSet<string> sectors, kinds;

    private ValueReader(Codebook codebook, ActorCatalogue actors, Gazetteer gazetteer, SortedSet<string> sectors, SortedSet<string> kinds)
    {
        this.codebook = codebook;
        this.actors = actors;
        this.gazetteer = gazetteer;
        this.sectors = sectors;
        this.kinds = kinds;
    }

    /// <summary>Loads what values are checked against.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="ownActors">The user's own actor files: name and text.</param>
    public static ValueReader Load(DataPack pack, IReadOnlyList<(string Name, string Text)> ownActors)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var gazetteer = Gazetteer.Load(pack);
        return new ValueReader(
            Codebook.Load(pack), ActorCatalogue.Load(pack, "en", gazetteer, ownActors), gazetteer,
            Column("codebook/sectors.tsv", "code"), Column("languages/en/quantities.tsv", "kind"));

        SortedSet<string> Column(string file, string column) => new(
            Table.Parse(file, pack.ReadText(file), column).Rows.Select(r => r[column]).Where(v => v.Length > 0 && !v.Contains(' ', StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    /// <summary>Reads the values.</summary>
    /// <param name="ev">The event as it is now; what is not given of its code and condition stays.</param>
    /// <param name="assignments">The texts, each <c>field=value</c>.</param>
    /// <returns>At most one value a field; and what is wrong, field, value and what was expected. With problems there are no values.</returns>
    public (IReadOnlyList<CorrectionValue> Values, IReadOnlyList<Problem> Problems) Read(Event ev, IReadOnlyList<string> assignments)
    {
        ArgumentNullException.ThrowIfNull(ev);
        ArgumentNullException.ThrowIfNull(assignments);
        var problems = new List<Problem>();
        var given = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string assignment in assignments)
        {
            int at = assignment.IndexOf('=', StringComparison.Ordinal);
            string field = at < 0 ? assignment : assignment[..at].Trim();
            field = field.StartsWith(CorrectionFields.QuantityPrefix, StringComparison.Ordinal) ? field[CorrectionFields.QuantityPrefix.Length..] : field;
            string? fault = at < 0 ? "expected FIELD=VALUE"
                : !Fields.Contains(field) && !kinds.Contains(field) ? $"there is no field '{field}'; expected one of {string.Join(", ", Fields)}, or a counted thing: {string.Join(", ", kinds)}"
                : !given.TryAdd(field, assignment[(at + 1)..].Trim()) ? $"the field '{field}' is given twice; expected once"
                : null;
            Add(problems, assignment, fault);
        }

        var values = new List<CorrectionValue>();
        AddCode(ev, given, values, problems);
        AddCondition(ev, given, values, problems);
        foreach (var (field, text) in given.Where(g => g.Key is not ("type" or "mode" or "cameo" or "condition" or "parties")))
        {
            var (value, fault) = field switch
            {
                "source" or "target" => Actors(field, text),
                "date" => Date(text),
                "place" => PlaceOf(text),
                "status" => Status(text),
                _ => Count(field, text),
            };
            Add(problems, $"{field}={text}", fault);
            values.Add(value);
        }

        return problems.Count > 0 ? ([], problems) : (values, problems);
    }

    private static void Add(List<Problem> problems, string where, string? fault)
    {
        if (fault is not null)
        {
            problems.Add(new Problem(Problems.ValueWrong, where, fault));
        }
    }

    // A CAMEO code alone says type and mode too; a type or mode alone says its usual CAMEO code.
    private void AddCode(Event ev, SortedDictionary<string, string> given, List<CorrectionValue> values, List<Problem> problems)
    {
        string? type = given.GetValueOrDefault("type")?.ToUpperInvariant(), mode = given.GetValueOrDefault("mode"), cameo = given.GetValueOrDefault("cameo");
        if (type is null && mode is null && cameo is null)
        {
            return;
        }

        mode = mode == None ? "" : mode;
        var told = cameo is null ? null : codebook.FindCameo(cameo);
        string chosen = type ?? (told is { Event.IsEmpty: false } ? told.Event.Value : ev.Code.Event.Value);
        var entry = codebook.FindType(chosen);
        Add(problems, $"type={chosen}", entry is null ? $"there is no event type '{chosen}'; expected one of {string.Join(", ", codebook.Types.Select(t => t.Type))}" : null);
        Add(problems, $"cameo={cameo}", cameo is not null && told is null ? "there is no such CAMEO code; expected two to four digits of the codebook, such as 042" : null);
        if (entry is null || (cameo is not null && told is null))
        {
            return;
        }

        string modes = entry.Modes.Count == 0 ? "no mode" : $"none or one of {string.Join(", ", entry.Modes.Select(m => m.Name))}";
        mode ??= told is not null && told.Event == entry.Type ? told.Mode : "";
        Add(problems, $"mode={mode}", mode.Length > 0 && entry.Mode(mode) is null ? $"{chosen} has no mode '{mode}'; expected {modes}" : null);
        Add(problems, $"cameo={cameo}", told is { Event.IsEmpty: false } && told.Event != entry.Type && told.Event2021 != entry.Type
            ? $"{cameo} ({told.Title}) is a code of {told.Event}; expected one of {chosen}" : null);
        values.Add(new CorrectionValue(CorrectionFields.Code) { Code = new EventCode(entry.Type, mode, cameo ?? entry.Mode(mode)?.Cameo ?? entry.Cameo) });
    }

    private void AddCondition(Event ev, SortedDictionary<string, string> given, List<CorrectionValue> values, List<Problem> problems)
    {
        string? text = given.GetValueOrDefault("condition"), parties = given.GetValueOrDefault("parties");
        if (text is null && parties is null)
        {
            return;
        }

        bool hasNone = text == None || (text is null && ev.Condition is null);
        Add(problems, $"parties={parties}", hasNone && parties is not null ? "there is no condition whose parties these are; expected condition=WORDS too" : null);
        Add(problems, "condition=", text?.Length == 0 ? "expected the words of the condition, or none" : null);
        if (hasNone || text?.Length == 0)
        {
            values.Add(new CorrectionValue(CorrectionFields.Condition));
            return;
        }

        var codes = new SortedSet<ActorCode>(parties is null ? ev.Condition?.Parties ?? [] : []);
        foreach (string party in Split(parties ?? ""))
        {
            var (actor, fault) = ActorOf(party);
            Add(problems, $"parties={parties}", fault ?? (actor!.Code.IsEmpty ? $"'{party}' has no code; expected countries or actors with one" : null));
            codes.UnionWith(actor is { Code.IsEmpty: false } ? [actor.Code] : []);
        }

        var span = text is null ? ev.Condition!.Span : default;
        values.Add(new CorrectionValue(CorrectionFields.Condition) { Condition = new Condition(span, text ?? ev.Condition!.Text, [.. codes]) });
    }

    private (CorrectionValue Value, string? Fault) Actors(string field, string text)
    {
        var value = new CorrectionValue(field);
        if (text == None)
        {
            return (value, null);
        }

        var found = new List<Actor>();
        foreach (string part in Split(text))
        {
            var (actor, fault) = ActorOf(part);
            if (actor is null)
            {
                return (value, fault);
            }

            found.Add(actor);
        }

        return found.Count == 0 ? (value, "expected one or more parties with ; between, or none") : (value with { Actors = [.. found.Distinct()] }, null);
    }

    private (Actor? Actor, string? Fault) ActorOf(string text)
    {
        if (text.StartsWith(Unknown, StringComparison.Ordinal))
        {
            string[] parts = text[Unknown.Length..].Split('/', 2, StringSplitOptions.TrimEntries);
            var (code, sector, fault) = parts.Length > 1 ? Label(parts[1]) : (default, "", null);
            return parts[0].Length == 0 ? (null, "expected a name after 'name:'") : fault is not null ? (null, fault) : (new Actor(parts[0], code, sector), null);
        }

        if (actors.Find(text, null) is { } known)
        {
            return (known, null);
        }

        var (country, kind, _) = Label(text);
        string? name = country.IsEmpty ? null : actors.CountryName(country.Value);
        return name is not null ? (new Actor(name, country, kind), null)
            : (null, $"no actor file has '{text}'; expected a name or code of the actor files (India, IND, IND GOV), or name:{text} for a party that they lack, with its code where it has one (name:{text}/INDOPP)");
    }

    // "IND", "INDGOV", "IND GOV", "UAF"
    private (ActorCode Code, string Sector, string? Fault) Label(string text)
    {
        string label = text.Replace(" ", "", StringComparison.Ordinal);
        if (sectors.Contains(label))
        {
            return (default, label, null);
        }

        const int Width = 3;
        return label.Length >= Width && label.All(char.IsAsciiLetterUpper) && (label.Length == Width || sectors.Contains(label[Width..]))
            && (actors.CountryName(label[..Width]) is not null || sectors.Contains(label[..Width]))
            ? (new ActorCode(label[..Width]), label[Width..], null)
            : (default, "", $"'{text}' is no code; expected a country's or body's code of three letters, a sector ({string.Join(", ", sectors.Take(5))} ...), or both");
    }

    private static (CorrectionValue Value, string? Fault) Date(string text)
    {
        var value = new CorrectionValue(CorrectionFields.Date);
        return text == None ? (value, null) : IsoDate.Read(text) is { } precision
            ? (value with { Date = new EventDate(text, precision, DateBasis.Corrected) }, null)
            : (value, $"'{text}' is no date; expected a day like 2031-05-04, a week like 2031-W18, a month like 2031-05, a year like 2031, or none");
    }

    private (CorrectionValue Value, string? Fault) PlaceOf(string text)
    {
        var value = new CorrectionValue(CorrectionFields.Place);
        if (text == None)
        {
            return (value, null);
        }

        int comma = text.LastIndexOf(',');
        string after = comma < 0 ? "" : text[(comma + 1)..].Trim();
        string country = after.Length == 0 ? "" : actors.CountryName(after) is not null ? after : actors.Find(after, null)?.Code.Value ?? "";
        var place = country.Length > 0 ? gazetteer.Find(text[..comma].Trim(), country) : gazetteer.Find(text);
        return place is not null ? (value with { Place = place }, null)
            : (value, $"the gazetteer has no '{text}'; expected a name such as Pune, a name and its country such as 'Hyderabad, PAK', or none");
    }

    private static (CorrectionValue Value, string? Fault) Status(string text)
    {
        var value = new CorrectionValue(CorrectionFields.Status);
        return char.IsAsciiLetter(text.FirstOrDefault()) && Enum.TryParse<EventStatus>(text, ignoreCase: true, out var status)
            ? (value with { Status = status }, null)
            : (value, $"'{text}' is no status; expected one of {string.Join(", ", Enum.GetNames<EventStatus>().Select(n => n.ToLowerInvariant()))}");
    }

    private static (CorrectionValue Value, string? Fault) Count(string kind, string text)
    {
        var value = new CorrectionValue(CorrectionFields.QuantityPrefix + kind);
        if (text == None)
        {
            return (value, null);
        }

        var numbers = text.Split('/').Select(n => long.TryParse(n, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long number) ? number : -1).ToList();
        return numbers is [>= 0] ? (value with { Quantity = Quantity.Exactly(numbers[0]) }, null)
            : numbers is [>= 0, >= 0, >= 0] && numbers[0] <= numbers[1] && numbers[1] <= numbers[2]
                ? (value with { Quantity = new Quantity(numbers[0], numbers[1], numbers[2]) }, null)
            : (value, $"'{text}' is no count; expected one number like 26, low/best/high like 20/26/31, or none");
    }

    private static string[] Split(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
