namespace Casus.Coding.Rules;

/// <summary>A relation as a rule writes it.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Word">The preposition of <see cref="LogicalRelation.Preposition"/>; empty for any.</param>
internal readonly record struct RelationSpec(LogicalRelation Relation, string Word)
{
    /// <summary>Reads <c>nsubj</c>, <c>obl:with</c>, <c>nmod:poss</c> and so on.</summary>
    /// <param name="text">The relation's name.</param>
    /// <returns>Null for an unknown name.</returns>
    public static RelationSpec? Parse(string text) => text switch
    {
        "nsubj" => new(LogicalRelation.Subject, ""),
        "obj" => new(LogicalRelation.Object, ""),
        "iobj" => new(LogicalRelation.IndirectObject, ""),
        "nmod:poss" => new(LogicalRelation.Possessor, ""),
        "compound" => new(LogicalRelation.Compound, ""),
        "amod" => new(LogicalRelation.Amod, ""),
        "advmod" => new(LogicalRelation.Advmod, ""),
        "xcomp" => new(LogicalRelation.Xcomp, ""),
        "ccomp" => new(LogicalRelation.Ccomp, ""),
        "advcl" => new(LogicalRelation.Advcl, ""),
        "acl" => new(LogicalRelation.Acl, ""),
        "appos" => new(LogicalRelation.Appos, ""),
        "pair" => new(LogicalRelation.Pair, ""),
        "object" => new(LogicalRelation.Filler, ""),
        "before" => new(LogicalRelation.Before, ""),
        "light" => new(LogicalRelation.Carrier, ""),
        "speaker" => new(LogicalRelation.Speaker, ""),
        "head" => new(LogicalRelation.Governor, ""),
        "head-subj" => new(LogicalRelation.GovernorSubject, ""),
        "part" => new(LogicalRelation.Part, ""),
        "self" => new(LogicalRelation.Self, ""),
        "obl" or "nmod" => new(LogicalRelation.Preposition, ""),
        _ when text.StartsWith("obl:", StringComparison.Ordinal) => new(LogicalRelation.Preposition, text[4..]),
        _ when text.StartsWith("nmod:", StringComparison.Ordinal) => new(LogicalRelation.Preposition, text[5..]),
        _ => null,
    };
}
