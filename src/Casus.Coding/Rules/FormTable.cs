using System.Collections.Frozen;

namespace Casus.Coding.Rules;

/// <summary>
/// Inflected forms of the verbs that rules name, by English spelling and a list of irregular ones: where a lemma was guessed
/// wrong for a rare verb, its form still finds it.
/// </summary>
internal sealed class FormTable
{
    private readonly FrozenDictionary<string, int> forms;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Makes the forms of verbs.</summary>
    /// <param name="verbs">The verbs' lemmas.</param>
    /// <param name="irregular">Lines of a lemma and its irregular forms.</param>
    /// <param name="vocabulary">The shared words.</param>
    public FormTable(IEnumerable<string> verbs, IReadOnlyList<string> irregular, Vocabulary vocabulary)
    {
        var known = verbs.ToHashSet(StringComparer.Ordinal);
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in irregular)
        {
            string[] words = line.Split(' ');
            if (known.Contains(words[0]) && vocabulary.IndexOf(words[0]) is var id and >= 0)
            {
                foreach (string form in words.Skip(1))
                {
                    table.TryAdd(form, id);
                }
            }
        }

        foreach (string verb in known.Order(StringComparer.Ordinal))
        {
            int id = vocabulary.IndexOf(verb);
            foreach (string form in id < 0 || verb.Length < 3 ? [] : Inflect(verb))
            {
                table.TryAdd(form, id);
            }
        }

        forms = table.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The verb's number for a form in lower case; -1 when no rule names it.</summary>
    /// <param name="form">The form.</param>
    public int Find(ReadOnlySpan<char> form) => lookup.TryGetValue(form, out int id) ? id : -1;

    private static IEnumerable<string> Inflect(string verb)
    {
        yield return verb;
        char last = verb[^1], before = verb[^2];
        if (last == 'e')
        {
            yield return verb + "s";
            yield return verb + "d";
            yield return verb[..^1] + "ing";
        }
        else if (last == 'y' && !IsVowel(before))
        {
            yield return verb[..^1] + "ies";
            yield return verb[..^1] + "ied";
            yield return verb + "ing";
        }
        else
        {
            yield return verb + (last is 's' or 'x' or 'z' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? "es" : "s");
            yield return verb + "ed";
            yield return verb + "ing";
            if (!IsVowel(last) && last is not ('w' or 'x' or 'y') && IsVowel(before) && !IsVowel(verb[^3]))
            {
                yield return verb + last + "ed";
                yield return verb + last + "ing";
            }
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
