using Casus.Packs;

namespace Casus.Coding.Rules;

/// <summary>Operator and act give a code; the first line that fits counts.</summary>
internal sealed class DerivationTable
{
    private readonly Dictionary<string, List<Derivation>> rows = new(StringComparer.Ordinal);

    private DerivationTable()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="codebook">What can be coded.</param>
    /// <param name="problems">Takes the bad lines.</param>
    public static DerivationTable Read(string name, string text, Codebook codebook, List<Problem> problems)
    {
        var table = Table.Parse(name, text, "operator", "act", "parties", "code", "status");
        problems.AddRange(table.Problems);
        var result = new DerivationTable();
        foreach (var row in table.Rows)
        {
            if (ReadRow(row, codebook, out string? fault) is not { } derivation)
            {
                problems.Add(new Problem(Problems.TableBroken, row.Where, fault!));
                continue;
            }

            if (!result.rows.TryGetValue(derivation.Operator, out var list))
            {
                result.rows.Add(derivation.Operator, list = []);
            }

            list.Add(derivation);
        }

        return result;
    }

    /// <summary>True when the table knows the operator.</summary>
    /// <param name="name">The operator.</param>
    public bool Has(string name) => rows.ContainsKey(name);

    /// <summary>The line for an operator over an act, or null.</summary>
    /// <param name="name">The operator.</param>
    /// <param name="key">The act's key; empty for none.</param>
    /// <param name="code">The act's code.</param>
    /// <param name="parties">Who does the inner act.</param>
    public Derivation? Find(string name, string key, EventCode code, Involvement parties)
    {
        if (!rows.TryGetValue(name, out var list))
        {
            return null;
        }

        foreach (var row in list)
        {
            bool fits = row.Act == "*" || row.Act == code.Event.Value
                || (char.IsAsciiDigit(row.Act[0]) ? code.Cameo?.StartsWith(row.Act, StringComparison.Ordinal) == true : row.Act == key);
            bool together = row.Parties == Involvement.Any || row.Parties == parties
                || (row.Parties == Involvement.Other && parties == Involvement.Third);
            if (fits && together)
            {
                return row;
            }
        }

        return null;
    }

    private static Derivation? ReadRow(TableRow row, Codebook codebook, out string? fault)
    {
        fault = null;
        if (row["act"].Length == 0 || !Enum.TryParse<Involvement>(row["parties"], true, out var parties))
        {
            fault = "the cell 'act' is empty or 'parties' is none of any, own, other, third";
            return null;
        }

        EventStatus? status = null;
        if (row["status"] != "-")
        {
            if (!Enum.TryParse<EventStatus>(row["status"], true, out var value))
            {
                fault = $"there is no status '{row["status"]}'";
                return null;
            }

            status = value;
        }

        EventCode code = default;
        if (row["code"] != "same")
        {
            string[] parts = row["code"].Split(' ');
            if (parts.Length != 3 || codebook.FindType(parts[0]) is not { } entry)
            {
                fault = $"a code is event, mode (or -) and CAMEO code; found '{row["code"]}'";
                return null;
            }

            code = new EventCode(entry.Type, parts[1] == "-" ? "" : parts[1], parts[2]);
            fault = codebook.Fault(code);
        }

        return fault is null ? new Derivation(row["operator"], row["act"], parties, code, status, row.Line) : null;
    }
}
