using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Grounding.Actors;

/// <summary>The words for kinds of parties of one language. Immutable.</summary>
internal sealed class RoleLexicon
{
    private const int MaxTokens = 7; // "commander - in - chief" and the like
    private readonly FrozenDictionary<string, RoleNoun> roles;
    private readonly FrozenDictionary<string, RoleNoun>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenSet<string> firstWords;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firstLookup;

    private RoleLexicon(Dictionary<string, RoleNoun> found)
    {
        roles = found.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = roles.GetAlternateLookup<ReadOnlySpan<char>>();
        firstWords = found.Keys.Where(k => k.AsSpan().IndexOfAny(" -'") > 0).Select(k => k[..k.AsSpan().IndexOfAny(" -'")])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        firstLookup = firstWords.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static RoleLexicon Load(DataPack pack, string language, List<Problem> problems)
    {
        string file = $"languages/{language}/actor-nouns.tsv";
        var table = Table.Parse(file, pack.ReadText(file), "lemma", "sector", "kind", "note");
        problems.AddRange(table.Problems);
        var found = new Dictionary<string, RoleNoun>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!Enum.TryParse(row["kind"], true, out RoleKind kind))
            {
                problems.Add(new Problem(Problems.TableBroken, row.Where, $"kind '{row["kind"]}' is none of people, body, office, weapon"));
            }
            else if (!found.TryAdd(row["lemma"].ToLowerInvariant(), new RoleNoun(row["lemma"], row["sector"], kind, row["note"] == "generic")))
            {
                problems.Add(new Problem(Problems.KeyTwice, row.Where, $"'{row["lemma"]}' is already there"));
            }
        }

        return new RoleLexicon(found);
    }

    /// <summary>The longest role that starts at a token; null when none does.</summary>
    public RoleNoun? Longest(TokenTable tokens, int first, int limit, out int end)
    {
        RoleNoun? found = One(tokens, first, first, out end);
        if (!firstLookup.Contains(tokens.Form(first)))
        {
            return found;
        }

        for (int last = first + 1; last < limit && last - first < MaxTokens; last++)
        {
            if (One(tokens, first, last, out int longer) is { } role)
            {
                found = role;
                end = longer;
            }
        }

        return found;
    }

    private RoleNoun? One(TokenTable tokens, int first, int last, out int end)
    {
        end = first;
        if (tokens.Upos[last] is not (UniversalPos.Noun or UniversalPos.Propn))
        {
            return null;
        }

        Span<char> key = stackalloc char[96];
        var before = tokens.Text.AsSpan(tokens.Starts[first], tokens.Starts[last] - tokens.Starts[first]);
        string lemma = tokens.Lemma(last);
        var form = tokens.Form(last);
        if (before.Length + Math.Max(lemma.Length, form.Length) > key.Length)
        {
            return null;
        }

        end = last + 1;
        int length = Lower(before, key);
        if (lookup.TryGetValue(key[..(length + Lower(lemma, key[length..]))], out var role)
            || lookup.TryGetValue(key[..(length + Lower(form, key[length..]))], out role))
        {
            return role;
        }

        // Taggers give a plural inside a capitalised title, or at the head of a sentence, as a name with its own form as lemma.
        if (form.Length > 3 && form.EndsWith("men", StringComparison.Ordinal))
        {
            int stem = length + Lower(form[..^2], key[length..]);
            (key[stem], key[stem + 1]) = ('a', 'n'); // "Gunmen": the gunman
            return lookup.TryGetValue(key[..(stem + 2)], out role) ? role : null;
        }

        return form.Length > 3 && form[^1] is 's' && lookup.TryGetValue(key[..(length + Lower(form[..^1], key[length..]))], out role) ? role : null;
    }

    private static int Lower(ReadOnlySpan<char> from, Span<char> to)
    {
        int written = 0;
        foreach (char c in from)
        {
            char x = c is '’' ? '\'' : char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
            if (x != ' ' || (written > 0 && to[written - 1] != ' '))
            {
                to[written++] = x;
            }
        }

        return written;
    }
}
