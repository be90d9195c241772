using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Language.Links;

/// <summary>Links "the ministry" to the last name or phrase before it that ends in the same noun with a name in it.</summary>
internal sealed class NounLinker
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> bodies;

    /// <summary>Reads link-nouns.tsv of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="folder">The language's folder in it.</param>
    /// <exception cref="InvalidDataException">The table is broken.</exception>
    public NounLinker(DataPack pack, string folder)
    {
        var name = $"{folder}/link-nouns.tsv";
        var table = Table.Parse(name, pack.ReadText(name), "noun");
        bodies = table.Problems.Count == 0
            ? table.Rows.Select(r => r["noun"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>()
            : throw new InvalidDataException(table.Problems[0].ToString());
    }

    /// <summary>Adds the links of a document.</summary>
    /// <param name="document">The document with its names.</param>
    /// <param name="links">Where to.</param>
    public void Add(AnnotatedDocument document, List<Link> links)
    {
        var tokens = document.Tokens;
        var named = new Dictionary<string, TokenSpan>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!bodies.TryGetValue(tokens.Form(i), out var noun))
            {
                continue;
            }

            var phrase = Phrase(tokens, i);
            if (HasName(tokens, phrase, i))
            {
                named[noun] = WithPersonAfter(document, phrase, i);
            }
            else if (IsBareDefinite(tokens, i) && named.TryGetValue(noun, out var antecedent))
            {
                links.Add(new Link(new TokenSpan(i - 1, i + 1), antecedent));
            }
        }
    }

    private static TokenSpan Phrase(TokenTable tokens, int noun)
    {
        var first = noun;
        while (first > 0 && IsModifier(tokens, first - 1, noun))
        {
            first--;
        }

        return new TokenSpan(first, noun + 1);
    }

    private static bool IsModifier(TokenTable tokens, int i, int noun)
    {
        for (int up = i, step = 0; up >= 0 && step < 4; up = tokens.Heads[up], step++)
        {
            if (up == noun || tokens.Heads[up] == tokens.Heads[noun])
            {
                return tokens.Relations[i] is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.Det
                    or DependencyRelation.NmodPoss or DependencyRelation.Flat or DependencyRelation.Case && tokens.Upos[i] != UniversalPos.Adp;
            }
        }

        return false;
    }

    private static bool HasName(TokenTable tokens, TokenSpan phrase, int noun)
    {
        for (var i = phrase.First; i < noun; i++)
        {
            if (tokens.Upos[i] == UniversalPos.Propn || (tokens.Upos[i] == UniversalPos.Adj && char.IsUpper(tokens.Form(i)[0])))
            {
                return true;
            }
        }

        return false;
    }

    // "Foreign Minister Sergei Lavrov": the person is the better antecedent of "the minister".
    private static TokenSpan WithPersonAfter(AnnotatedDocument document, TokenSpan phrase, int noun)
    {
        foreach (var mention in document.Get<NameTable>().Mentions)
        {
            if (mention.Tokens.First == noun + 1 && mention.Kind == NameKind.Person)
            {
                return mention.Tokens;
            }
        }

        return phrase;
    }

    private static bool IsBareDefinite(TokenTable tokens, int noun) =>
        noun > 0 && char.IsLower(tokens.Form(noun)[0]) && tokens.Form(noun - 1).Equals("the", StringComparison.OrdinalIgnoreCase)
        && !(noun + 1 < tokens.Count && tokens.Upos[noun + 1] is UniversalPos.Noun or UniversalPos.Propn);
}
