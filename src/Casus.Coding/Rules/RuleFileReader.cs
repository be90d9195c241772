namespace Casus.Coding.Rules;

/// <summary>Reads a file of rule blocks.</summary>
/// <param name="patterns">Reads the <c>when</c> lines.</param>
/// <param name="codebook">What can be coded.</param>
/// <param name="isUsers">True for a user's own file.</param>
internal sealed class RuleFileReader(PatternReader patterns, Codebook codebook, bool isUsers)
{
    private readonly List<CodingRule> rules = [];
    private readonly List<Problem> problems = [];

    public IReadOnlyList<CodingRule> Rules => rules;

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Reads a file; bad blocks become problems and the good ones stay.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">Its text.</param>
    public void Read(string name, string text)
    {
        var block = new List<(int Line, string Key, string Value)>();
        string[] lines = text.Split('\n');
        for (int i = 0; i <= lines.Length; i++)
        {
            string row = i < lines.Length ? lines[i].Trim() : "";
            if (row.StartsWith('#'))
            {
                continue;
            }

            if (row.Length > 0)
            {
                string[] parts = row.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
                block.Add((i + 1, parts[0], parts.Length > 1 ? StripComment(parts[0], parts[1]).Trim() : ""));
            }
            else if (block.Count > 0)
            {
                ReadBlock(name, block);
                block.Clear();
            }
        }
    }

    // A comment may follow any line but an example, in which # is a character of the sentence.
    private static string StripComment(string key, string value)
    {
        int at = key is "yes" or "no" ? -1 : value.IndexOf(" #", StringComparison.Ordinal);
        return at < 0 ? value : value[..at];
    }

    private void ReadBlock(string name, List<(int Line, string Key, string Value)> block)
    {
        var (first, key, id) = block[0];
        if (key != "rule" || !IsId(id))
        {
            Fault(name, first, $"a block begins with 'rule' and an id such as consult.visit; found '{key} {id}'");
            return;
        }

        var draft = new CodingRule(new RuleId(id), RuleKind.Act, name, first) { Patterns = [], Examples = [], IsUsers = isUsers };
        foreach (var (line, field, value) in block.Skip(1))
        {
            string? fault = Apply(ref draft, field, value, line);
            if (fault is not null)
            {
                Fault(name, line, fault);
                return;
            }
        }

        string? missing = Missing(draft);
        if (missing is not null)
        {
            problems.Add(new Problem(missing.Contains("example", StringComparison.Ordinal) ? Casus.Problems.ExampleMissing : Casus.Problems.RuleBroken,
                $"{name}:{first}", $"the rule '{id}' {missing}"));
        }
        else
        {
            rules.Add(draft);
        }
    }

    private static bool IsId(string id) => id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < id.Length - 1
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.');

    private static string? Missing(CodingRule rule)
    {
        if (rule.Patterns.Count == 0)
        {
            return "has no 'when' line";
        }

        if (!rule.Examples.Any(e => e.Fires) || rule.Examples.All(e => e.Fires))
        {
            return "lacks an example: both 'yes' and 'no' are needed";
        }

        return rule.Kind is RuleKind.Act or RuleKind.Content && rule.Code.Event.IsEmpty ? "has no 'code' line" : null;
    }

    private string? Apply(ref CodingRule draft, string field, string value, int line)
    {
        string? fault = null;
        switch (field)
        {
            case "code":
                fault = ReadCode(value, out var code);
                draft = draft with { Code = code };
                break;
            case "operator":
                draft = draft with { Kind = RuleKind.Operator, Key = value };
                break;
            case "content":
                draft = draft with { Kind = RuleKind.Content, Key = value };
                break;
            case "act":
                draft = draft with { Key = value };
                break;
            case "claim":
                fault = Enum.TryParse<ClaimKind>(value, true, out var kind) ? null : $"there is no kind of claim '{value}'";
                draft = draft with { Kind = RuleKind.Claim, Claim = kind };
                break;
            case "contexts":
                draft = draft with { Contexts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
                fault = draft.Contexts.FirstOrDefault(c => !codebook.HasContext(c)) is { } bad ? $"there is no context '{bad}'" : null;
                break;
            case "when":
                var pattern = patterns.Read(value, line, out fault);
                draft = pattern is null ? draft : draft with { Patterns = [.. draft.Patterns, pattern] };
                break;
            case "yes" or "no":
                draft = draft with { Examples = [.. draft.Examples, RuleExample.Parse(draft.Id, $"{draft.File}:{line}", field == "yes", value)] };
                break;
            case "from":
                break;
            default:
                fault = $"the line '{field}' is unknown";
                break;
        }

        return fault;
    }

    private string? ReadCode(string value, out EventCode code)
    {
        code = default;
        string[] parts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (value == "none")
        {
            return null;
        }

        if (parts.Length != 3 || codebook.FindType(parts[0]) is not { } entry)
        {
            return $"a code is event, mode (or -) and CAMEO code; found '{value}'";
        }

        code = new EventCode(entry.Type, parts[1] == "-" ? "" : parts[1], parts[2]);
        return codebook.Fault(code);
    }

    private void Fault(string name, int line, string reason) =>
        problems.Add(new Problem(Casus.Problems.RuleBroken, $"{name}:{line}", reason));
}
