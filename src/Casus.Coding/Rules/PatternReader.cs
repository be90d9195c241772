namespace Casus.Coding.Rules;

/// <summary>Reads <c>when</c> lines.</summary>
/// <param name="lists">The word lists by name, without <c>@</c>.</param>
internal sealed class PatternReader(IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
{
    /// <summary>Reads the line after its keyword.</summary>
    /// <param name="text">The clauses.</param>
    /// <param name="line">The line's number.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>Null when there is a fault.</returns>
    public PatternText? Read(string text, int line, out string? fault)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slots = new List<SlotText>();
        PatternText? pattern = null;
        int at = 0;
        while (at < words.Length)
        {
            int end = at + 1;
            while (end < words.Length && !IsKeyword(words[end], words[end - 1]))
            {
                end++;
            }

            var clause = words.AsSpan(at + 1, end - at - 1);
            if (words[at] == "trigger")
            {
                pattern = ReadTrigger(clause, line, out fault);
            }
            else
            {
                var slot = ReadSlot(words[at], clause, out fault);
                if (slot is not null)
                {
                    slots.Add(slot);
                }
            }

            if (fault is not null)
            {
                return null;
            }

            at = end;
        }

        fault = pattern is null ? "a 'when' line needs a 'trigger' clause" : null;
        return pattern is null ? null : pattern with { Slots = slots };
    }

    // "object" opens a clause, and is a relation after "target" or "source".
    private static bool IsKeyword(string word, string before) => word.TrimEnd('?') switch
    {
        "trigger" or "source" or "target" or "without" or "content" => true,
        "object" => before.TrimEnd('?') is not ("source" or "target"),
        _ => false,
    };

    private PatternText? ReadTrigger(ReadOnlySpan<string> clause, int line, out string? fault)
    {
        var pattern = new PatternText([], [], line);
        var upos = new List<UniversalPos>();
        fault = null;
        foreach (string condition in clause)
        {
            string value = Value(condition);
            if (condition.StartsWith("lemma=", StringComparison.Ordinal) || condition.StartsWith("list=", StringComparison.Ordinal))
            {
                pattern = pattern with { Words = [.. pattern.Words, .. Words(value, out fault)] };
            }
            else if (condition.StartsWith("prt=", StringComparison.Ordinal))
            {
                pattern = pattern with { Particle = value };
            }
            else if (condition.StartsWith("upos=", StringComparison.Ordinal) && ReadUpos(value, upos))
            {
                pattern = pattern with { Upos = upos };
            }
            else
            {
                fault = $"the trigger's condition '{condition}' is unknown; expected lemma=, list=, upos= or prt=";
            }

            if (fault is not null)
            {
                return null;
            }
        }

        fault = pattern.Words.Count == 0 ? "the trigger names no lemma and no list" : null;
        return fault is null ? pattern : null;
    }

    private SlotText? ReadSlot(string keyword, ReadOnlySpan<string> clause, out string? fault)
    {
        SlotRole? role = keyword.TrimEnd('?') switch
        {
            "source" => SlotRole.Source,
            "target" => SlotRole.Target,
            "object" => SlotRole.Object,
            "without" => SlotRole.Without,
            "content" => SlotRole.Content,
            _ => null,
        };
        if (role is null || clause.IsEmpty)
        {
            fault = role is null ? $"'{keyword}' opens no clause" : $"the clause '{keyword}' names no relation";
            return null;
        }

        var relations = new List<RelationSpec>();
        foreach (string name in clause[0].Split('|'))
        {
            if (RelationSpec.Parse(name) is not { } spec)
            {
                fault = $"the relation '{name}' is unknown";
                return null;
            }

            relations.Add(spec);
        }

        var slot = new SlotText(role.Value, keyword.EndsWith('?'), relations);
        return ReadConditions(slot, clause[1..], out fault);
    }

    private SlotText? ReadConditions(SlotText slot, ReadOnlySpan<string> conditions, out string? fault)
    {
        fault = null;
        bool hasKind = false;
        foreach (string condition in conditions)
        {
            string value = Value(condition);
            switch (condition[..Math.Max(0, condition.IndexOf('=', StringComparison.Ordinal))])
            {
                case "lemma" or "list":
                    slot = slot with { Words = [.. slot.Words, .. Words(value, out fault)] };
                    break;
                case "sector":
                    slot = slot with { Sectors = value.Split('|') };
                    break;
                case "kind" when Enum.TryParse<FillerKind>(value, true, out var kind):
                    slot = slot with { Kind = kind };
                    hasKind = true;
                    break;
                default:
                    fault = $"the condition '{condition}' is unknown; expected lemma=, list=, kind= or sector=";
                    break;
            }

            if (fault is not null)
            {
                return null;
            }
        }

        bool isLexical = slot.Words.Count > 0 || slot.Role is SlotRole.Object or SlotRole.Content or SlotRole.Without;
        return !hasKind && slot.Sectors.Count == 0 && isLexical ? slot with { Kind = FillerKind.Any } : slot;
    }

    private List<string> Words(string value, out string? fault)
    {
        var words = new List<string>();
        fault = null;
        foreach (string part in value.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] != '@')
            {
                words.Add(part);
            }
            else if (lists.TryGetValue(part[1..], out var list))
            {
                words.AddRange(list);
            }
            else
            {
                fault = $"there is no word list '{part}'";
            }
        }

        return words;
    }

    private static bool ReadUpos(string value, List<UniversalPos> into)
    {
        foreach (string name in value.Split('|'))
        {
            if (!UniversalPosNames.TryParse(name, out var upos))
            {
                return false;
            }

            into.Add(upos);
        }

        return true;
    }

    private static string Value(string condition) => condition[(condition.IndexOf('=', StringComparison.Ordinal) + 1)..];
}
