namespace Casus.Language.Names;

/// <summary>
/// Makes the names of one report agree: a surname or given name alone is the person whose full name the report gives; one
/// wording has the kind that most of its mentions have; a proper noun that is a name twice elsewhere is that name here.
/// </summary>
internal sealed class NameAgreement
{
    private const int Kinds = 4;
    private const int EnoughVotes = 2;
    private readonly TokenTable tokens;
    private readonly Dictionary<string, int[]> votes = new(StringComparer.Ordinal);
    private readonly HashSet<string> givenNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);

    private NameAgreement(TokenTable tokens, List<NameMention> names)
    {
        this.tokens = tokens;
        foreach (var name in names)
        {
            Vote(Wording(name.Tokens), name.Kind, 1);
            if (name.Kind == NameKind.Person && name.Tokens.Count > 1)
            {
                surnames.Add(tokens.Form(name.Tokens.End - 1).ToString());
                givenNames.Add(tokens.Form(name.Tokens.First).ToString());
            }
        }

        AddAcronyms(names);
    }

    /// <summary>The names, agreed and in text order.</summary>
    /// <param name="tokens">The report's tokens.</param>
    /// <param name="names">Its names in text order, none over another.</param>
    public static List<NameMention> Agree(TokenTable tokens, List<NameMention> names)
    {
        var agreement = new NameAgreement(tokens, names);
        for (var i = 0; i < names.Count; i++)
        {
            names[i] = names[i] with { Kind = agreement.KindOf(names[i]) };
        }

        return agreement.WithMissed(names);
    }

    private void Vote(string wording, NameKind kind, int weight)
    {
        if (!votes.TryGetValue(wording, out var counts))
        {
            votes[wording] = counts = new int[Kinds];
        }

        counts[(int)kind] += weight;
    }

    // "Housing Authority of New Orleans (HANO)": the letters stand for the name before them.
    private void AddAcronyms(List<NameMention> names)
    {
        foreach (var name in names)
        {
            var at = name.Tokens.End;
            if (name.Tokens.Count > 1 && at + 2 < tokens.Count && tokens.Form(at) is "(" && tokens.Form(at + 2) is ")"
                && IsAcronym(tokens.Form(at + 1), name.Tokens))
            {
                Vote(tokens.Form(at + 1).ToString(), name.Kind, 3);
            }
        }
    }

    private bool IsAcronym(ReadOnlySpan<char> letters, TokenSpan name)
    {
        var at = 0;
        for (var i = name.First; i < name.End && at < letters.Length; i++)
        {
            at += char.ToUpperInvariant(tokens.Form(i)[0]) == letters[at] ? 1 : 0;
        }

        return letters.Length > 1 && at == letters.Length;
    }

    private NameKind KindOf(NameMention name)
    {
        var wording = Wording(name.Tokens);
        if (name.Tokens.Count == 1 && surnames.Contains(wording))
        {
            return NameKind.Person;
        }

        var counts = votes[wording];
        var best = Best(counts);
        if (counts[best] > counts[(int)name.Kind])
        {
            return (NameKind)best;
        }

        return name.Tokens.Count == 1 && counts.Sum() == 1 && givenNames.Contains(wording) ? NameKind.Person : name.Kind;
    }

    private List<NameMention> WithMissed(List<NameMention> names)
    {
        List<NameMention> all = [];
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (next < names.Count && names[next].Tokens.First == i)
            {
                all.Add(names[next]);
                i = names[next++].Tokens.End - 1;
            }
            else if (tokens.Upos[i] == UniversalPos.Propn && char.IsUpper(tokens.Form(i)[0]) && KindElsewhere(i) is { } kind)
            {
                all.Add(new NameMention(new TokenSpan(i, i + 1), kind));
            }
        }

        return all;
    }

    private NameKind? KindElsewhere(int token)
    {
        var wording = tokens.Form(token);
        if (surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(wording))
        {
            return NameKind.Person;
        }

        return votes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(wording, out var counts) && counts[Best(counts)] >= EnoughVotes ? (NameKind)Best(counts) : null;
    }

    private string Wording(TokenSpan name) => tokens.Span(name).Of(tokens.Text).ToString();

    private static int Best(int[] counts)
    {
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return best;
    }
}
