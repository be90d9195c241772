using System.Globalization;
using Casus.Packs;

namespace Casus.Grounding.Actors;

/// <summary>Reads actor files: checks each row and gathers the rows of one actor.</summary>
internal sealed class ActorTableReader(IReadOnlySet<string> sectors, List<Problem> problems)
{
    private static readonly string[] Columns = ["id", "name", "kind", "code", "sector", "aliases", "country", "office", "from", "to", "source"];
    private readonly Dictionary<string, (TableRow First, List<ActorTerm> Terms, List<string> Aliases)> actors = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    /// <summary>Reads one file; rows with an id that the file has had before add a term to that actor.</summary>
    /// <returns>The actors in file order with the names they go by.</returns>
    public IReadOnlyList<(WorldActor Actor, IReadOnlyList<string> Names)> Read(string file, string text)
    {
        actors.Clear();
        order.Clear();
        var table = Table.Parse(file, text, Columns);
        problems.AddRange(table.Problems);
        foreach (var row in table.Rows)
        {
            if (Check(row) is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                Add(row);
            }
        }

        return order.ConvertAll(id => Make(actors[id]));
    }

    private static (WorldActor, IReadOnlyList<string>) Make((TableRow First, List<ActorTerm> Terms, List<string> Aliases) of)
    {
        var kind = Enum.Parse<WorldActorKind>(of.First["kind"], true);
        var terms = of.Terms.OrderBy(t => t.From).ThenBy(t => t.To).ToArray();
        return (new WorldActor(of.First["id"], of.First["name"], kind, of.First["country"], terms), of.Aliases);
    }

    private void Add(TableRow row)
    {
        if (!actors.TryGetValue(row["id"], out var of))
        {
            actors.Add(row["id"], of = (row, [], []));
            order.Add(row["id"]);
        }

        of.Terms.Add(new ActorTerm(new ActorCode(row["code"]), row["sector"], row["office"], Year(row["from"], 0), Year(row["to"], 9999)));
        foreach (string name in row.List("aliases").Prepend(row["name"]))
        {
            if (!of.Aliases.Contains(name))
            {
                of.Aliases.Add(name);
            }
        }
    }

    private Problem? Check(TableRow row)
    {
        Problem Broken(string reason) => new(Problems.TableBroken, row.Where, reason);
        if (row["id"].Length == 0 || row["name"].Length < 2)
        {
            return Broken("id and name must not be empty");
        }

        if (!Enum.TryParse(row["kind"], true, out WorldActorKind _) || char.IsAsciiDigit(row["kind"][0]))
        {
            return Broken($"kind '{row["kind"]}' is none of person, body, organisation, group, party, company");
        }

        if (row["code"].Length is not (0 or 3) || !row["code"].All(char.IsAsciiLetterUpper))
        {
            return new Problem(Problems.CodeUnknown, row.Where, $"code '{row["code"]}' is not three capital letters or empty");
        }

        if (row["sector"].Length > 0 && !sectors.Contains(row["sector"]))
        {
            return new Problem(Problems.CodeUnknown, row.Where, $"sector '{row["sector"]}' is not in codebook/sectors.tsv");
        }

        foreach (string column in new[] { "from", "to" })
        {
            if (row[column].Length > 0 && Year(row[column], -1) is < 1000 or > 9999)
            {
                return new Problem(Problems.DateWrong, row.Where, $"{column} '{row[column]}' is not a year of four digits or empty");
            }
        }

        return Year(row["from"], 0) > Year(row["to"], 9999)
            ? new Problem(Problems.DateWrong, row.Where, $"from {row["from"]} is after to {row["to"]}")
            : null;
    }

    private static int Year(string cell, int open) => cell.Length == 0
        ? open
        : int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : -1;
}
