using System.Collections.Frozen;

namespace Casus;

/// <summary>The CoNLL-U spelling of each <see cref="DependencyRelation"/>.</summary>
public static class DependencyRelationNames
{
    private static readonly string[] Names =
    [
        "_", "root", "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "csubj",
        "csubj:pass", "csubj:outer", "ccomp", "xcomp", "obl", "obl:agent", "obl:tmod", "obl:npmod",
        "obl:unmarked", "vocative", "expl", "dislocated", "advcl", "advcl:relcl", "advmod", "discourse",
        "aux", "aux:pass", "cop", "mark", "nmod", "nmod:poss", "nmod:tmod", "nmod:npmod",
        "nmod:unmarked", "nmod:desc", "appos", "nummod", "acl", "acl:relcl", "amod", "det",
        "det:predet", "clf", "case", "conj", "cc", "cc:preconj", "fixed", "flat",
        "flat:foreign", "list", "parataxis", "compound", "compound:prt", "orphan", "goeswith", "reparandum",
        "punct", "dep",
    ];

    private static readonly FrozenDictionary<string, DependencyRelation> ByName =
        Names.Select((name, index) => (name, index)).ToFrozenDictionary(p => p.name, p => (DependencyRelation)p.index, StringComparer.Ordinal);

    /// <summary>How many relations there are, <see cref="DependencyRelation.None"/> included.</summary>
    public static int Count => Names.Length;

    /// <summary>The relation as CoNLL-U writes it, <c>_</c> for none.</summary>
    /// <param name="relation">The relation.</param>
    public static string ToConllu(this DependencyRelation relation) => Names[(int)relation];

    /// <summary>The relation without its subtype: <c>nsubj:pass</c> gives <c>nsubj</c>.</summary>
    /// <param name="relation">The relation.</param>
    public static DependencyRelation Universal(this DependencyRelation relation)
    {
        string name = Names[(int)relation];
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : ByName[name[..colon]];
    }

    /// <summary>Reads a relation; an unknown subtype reads as its universal relation.</summary>
    /// <param name="text">The relation, such as <c>nsubj:pass</c>.</param>
    /// <param name="relation">The relation; <see cref="DependencyRelation.None"/> when false.</param>
    public static bool TryParse(string text, out DependencyRelation relation)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ByName.TryGetValue(text, out relation))
        {
            return true;
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ByName.TryGetValue(text[..colon], out relation);
    }
}
