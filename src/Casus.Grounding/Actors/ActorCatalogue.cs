using System.Collections.Frozen;
using Casus.Grounding.Phrases;
using Casus.Grounding.Places;
using Casus.Packs;

namespace Casus.Grounding.Actors;

/// <summary>
/// The parties Casus knows: countries with their people and capitals, the actors of the actor files, and the words for kinds
/// of parties in one language. Immutable after loading and safe to share.
/// </summary>
public sealed class ActorCatalogue
{
    private const int CityPopulation = 100_000; // from here on a city's name tells its country, if no other bears it
    private const string OwnFolder = "actors/world", PeoplesFile = "actors/peoples.tsv";
    private readonly FrozenDictionary<string, string> countryNames; // alpha-3 -> name

    private ActorCatalogue(PhraseIndex<Sense> senses, (RoleLexicon Roles, CueLexicon Cues, BodyNouns Bodies) words, Dictionary<string, string> countries, IReadOnlyList<Problem> problems)
    {
        Senses = senses;
        (Roles, Cues, Bodies) = words;
        countryNames = countries.ToFrozenDictionary(StringComparer.Ordinal);
        Problems = problems;
    }

    /// <summary>The rows that could not be used, each with its file, line and reason; empty when all were good.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    internal PhraseIndex<Sense> Senses { get; }

    internal RoleLexicon Roles { get; }

    internal CueLexicon Cues { get; }

    internal BodyNouns Bodies { get; }

    /// <summary>Loads the actor files of the data and the user's own.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">BCP 47 tag of a language that the data have words for.</param>
    /// <param name="own">The user's actor files: the name for problems and the text. They have the columns of
    /// <c>actors/world/persons-europe.tsv</c>; where a name or id is in both, theirs wins, and a later file wins over an earlier one.</param>
    /// <exception cref="FileNotFoundException">The data lack a file.</exception>
    public static ActorCatalogue Load(DataPack pack, string language, params IReadOnlyList<(string Name, string Text)> own) =>
        Load(pack, language, Gazetteer.Load(pack), own);

    /// <summary>Loads the actor files of the data and the user's own.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">BCP 47 tag of a language that the data have words for.</param>
    /// <param name="gazetteer">The places of the same data.</param>
    /// <param name="own">The user's actor files, as above.</param>
    /// <exception cref="FileNotFoundException">The data lack a file.</exception>
    public static ActorCatalogue Load(DataPack pack, string language, Gazetteer gazetteer, params IReadOnlyList<(string Name, string Text)> own)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(own);
        var problems = new List<Problem>();
        var sectors = Table.Parse("codebook/sectors.tsv", pack.ReadText("codebook/sectors.tsv"), "code").Rows.Select(r => r["code"]).ToHashSet(StringComparer.Ordinal);
        var reader = new ActorTableReader(sectors, problems);
        var actors = new Dictionary<string, WorldActor>(StringComparer.Ordinal);
        var named = new NameBook();
        var files = pack.Below(OwnFolder, ".tsv").Order(StringComparer.Ordinal).Select(name => (Name: name, Text: pack.ReadText(name), Rank: 0)) // ours are one
            .Concat(own.Select((file, i) => (file.Name, file.Text, Rank: i + 1)));
        foreach (var (name, text, rank) in files)
        {
            foreach (var (actor, names) in reader.Read(name, text))
            {
                actors[actor.Id] = actor;
                named.Add(actor, names, rank);
            }
        }

        var cues = CueLexicon.Load(pack, language, problems);
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        var senses = named.Entries.Select(n => (n.Name, Named(n.Actor)))
            .Concat(Countries(pack, cues, actors, countries, problems)).ToList();
        AddRegions(pack, gazetteer, senses);
        return new ActorCatalogue(
            new PhraseIndex<Sense>(senses), (RoleLexicon.Load(pack, language, problems), cues, BodyNouns.Load(pack, language, problems)), countries, problems);
    }

    /// <summary>The party that a name of the files stands for: a country, person, body or group.</summary>
    /// <param name="name">A name or alias in its usual spelling, or an alpha-3 country code.</param>
    /// <param name="year">The year meant, or null for the latest known.</param>
    /// <returns>Null when no file has the name.</returns>
    public Actor? Find(string name, int? year)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (countryNames.TryGetValue(name, out string? country))
        {
            return new Actor(country, new ActorCode(name), "");
        }

        Actor? found = null;
        foreach (var sense in Senses.Exact(name))
        {
            found ??= sense.Kind == SenseKind.Region ? null : sense.Named?.In(year) ?? new Actor(sense.Name, sense.Code, sense.Kind == SenseKind.Capital ? "GOV" : "");
        }

        return found;
    }

    /// <summary>The English name of a country.</summary>
    /// <param name="code">An alpha-3 code.</param>
    /// <returns>Null when the code is no country's.</returns>
    public string? CountryName(string code) => countryNames.GetValueOrDefault(code);

    private static Sense Named(WorldActor actor) => new(SenseKind.Named, actor.Terms[0].Code, actor.Name, actor);

    // "Gaza officials", "residents of Kharkiv": names of one place only, so that no homonym gives a wrong country. "Chechen rebels".
    private static void AddRegions(DataPack pack, Gazetteer gazetteer, List<(string Name, Sense Sense)> senses)
    {
        var taken = senses.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var regions = Table.Parse("places/regions.tsv", pack.ReadText("places/regions.tsv"), "name", "aliases", "country").Rows
            .SelectMany(r => r.List("aliases").Prepend(r["name"]), (r, name) => (Name: name, Country: r["country"]));
        foreach (var (name, country) in regions.Concat(gazetteer.CityNames(CityPopulation)).Where(n => n.Country.Length == 3))
        {
            found[name] = found.TryGetValue(name, out string? other) && other != country ? "" : country;
        }

        foreach (var row in Table.Parse(PeoplesFile, pack.ReadText(PeoplesFile), "adjective", "country").Rows)
        {
            found[row["adjective"]] = row["country"];
        }

        foreach (var (name, country) in found.Where(f => f.Value.Length > 0 && !taken.Contains(f.Key)))
        {
            senses.Add((name, new Sense(SenseKind.Region, new ActorCode(country), name, null)));
        }
    }

    private static List<(string, Sense)> Countries(
        DataPack pack, CueLexicon cues, Dictionary<string, WorldActor> actors, Dictionary<string, string> names, List<Problem> problems)
    {
        var table = Table.Parse("actors/countries.tsv", pack.ReadText("actors/countries.tsv"), "iso3", "name", "official", "demonyms", "adjectives", "capital", "aliases");
        problems.AddRange(table.Problems);
        var seats = cues.Seats.ToDictionary(s => s.City, s => s.ActorId, StringComparer.Ordinal);
        var found = new List<(string, Sense)>();
        foreach (var row in table.Rows)
        {
            var code = new ActorCode(row["iso3"]);
            string name = row["name"];
            names[code.Value] = name;
            string[] all = [name, row["official"], .. row.List("aliases")];
            Add(SenseKind.Country, all);
            Add(SenseKind.Adjective, row.List("adjectives"));
            Add(SenseKind.People, row.List("demonyms"));
            Add(SenseKind.Capital, [.. row.List("capital").Where(c => !all.Contains(c))]);

            void Add(SenseKind kind, string[] phrases)
            {
                foreach (string phrase in phrases.Distinct(StringComparer.Ordinal))
                {
                    var seat = kind == SenseKind.Capital && seats.TryGetValue(phrase, out string? id) ? actors.GetValueOrDefault(id) : null;
                    found.Add((phrase, new Sense(kind, seat?.Terms[0].Code ?? code, seat?.Name ?? name, seat)));
                }
            }
        }

        return found;
    }
}
