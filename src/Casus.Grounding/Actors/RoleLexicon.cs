using System.Collections.Frozen;
using Casus.Grounding.Phrases;
using Casus.Packs;

namespace Casus.Grounding.Actors;

/// <summary>The words for kinds of parties of one language. Immutable.</summary>
internal sealed class RoleLexicon
{
    private const int MaxTokens = 7; // "commander - in - chief" and the like
    private const int BeginningSlots = 1 << 13;
    private readonly WordIndex lemmas;
    private readonly RoleNoun[] roles; // by lemma
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firstWords; // of the roles of several words
    private readonly bool[] beginnings; // by the first three letters of a role's only or first word

    private RoleLexicon(Dictionary<string, RoleNoun> found)
    {
        lemmas = new WordIndex(found.Keys);
        roles = [.. found.Values];
        var first = found.Keys.Where(k => k.AsSpan().IndexOfAny(" -'") > 0).Select(k => k[..k.AsSpan().IndexOfAny(" -'")])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        firstWords = first.GetAlternateLookup<ReadOnlySpan<char>>();
        beginnings = new bool[BeginningSlots];
        foreach (string word in found.Keys.Concat(first))
        {
            beginnings[Beginning(word)] = true;
            beginnings[Beginning(word.EndsWith("man", StringComparison.Ordinal) ? word[..^2] + "en" : word)] = true;
        }
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
        end = first;
        var form = tokens.Form(first);
        bool isNoun = tokens.Upos[first] is UniversalPos.Noun or UniversalPos.Propn;
        bool mayBegin = beginnings[Beginning(form)];
        if (!mayBegin && !(isNoun && beginnings[Beginning(tokens.Lemma(first))]))
        {
            return null;
        }

        RoleNoun? found = isNoun ? One(tokens, first, first, out end) : null;
        if (!mayBegin || !firstWords.Contains(form))
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
        if ((Role(key[..(length + Lower(lemma, key[length..]))]) ?? Role(key[..(length + Lower(form, key[length..]))])) is { } role)
        {
            return role;
        }

        // Taggers give a plural inside a capitalised title, or at the head of a sentence, as a name with its own form as lemma.
        if (form.Length > 3 && form.EndsWith("men", StringComparison.Ordinal))
        {
            int stem = length + Lower(form[..^2], key[length..]);
            (key[stem], key[stem + 1]) = ('a', 'n'); // "Gunmen": the gunman
            return Role(key[..(stem + 2)]);
        }

        return form.Length > 3 && form[^1] is 's' ? Role(key[..(length + Lower(form[..^1], key[length..]))]) : null;
    }

    private RoleNoun? Role(ReadOnlySpan<char> lemma) => lemmas.Find(lemma) is var found and >= 0 ? roles[found] : null;

    // Where a word's first three letters stand in the table; words that share a place are read in full.
    private static int Beginning(ReadOnlySpan<char> word)
    {
        int slot = 0;
        for (int i = 0; i < word.Length && i < 3; i++)
        {
            slot = (slot * 31) + Lower(word[i]);
        }

        return slot & (BeginningSlots - 1);
    }

    private static char Lower(char c) => c is '’' ? '\'' : char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);

    private static int Lower(ReadOnlySpan<char> from, Span<char> to)
    {
        int written = 0;
        foreach (char c in from)
        {
            char x = Lower(c);
            if (x != ' ' || (written > 0 && to[written - 1] != ' '))
            {
                to[written++] = x;
            }
        }

        return written;
    }
}
