namespace Casus.Coding.Rules;

/// <summary>A slot over word numbers.</summary>
internal sealed class Slot
{
    public Slot(SlotText text, Vocabulary vocabulary)
    {
        Role = text.Role;
        IsOptional = text.IsOptional;
        Kind = text.Kind;
        Sectors = [.. text.Sectors];
        Words = new WordSet(text.Words, vocabulary);
        Relations = new (LogicalRelation, int)[text.Relations.Count];
        for (int i = 0; i < Relations.Length; i++)
        {
            var spec = text.Relations[i];
            Relations[i] = (spec.Relation, spec.Word.Length == 0 ? -1 : vocabulary.IndexOf(spec.Word));
        }
    }

    public SlotRole Role { get; }

    public bool IsOptional { get; }

    /// <summary>True for words that must be there and that depend on nothing else of the pattern.</summary>
    /// <param name="hasParticle">True when the pattern's particle may be read as the object's preposition.</param>
    public bool IsDecisive(bool hasParticle) => !IsOptional && Role != SlotRole.Without && !Words.IsEmpty
        && Array.TrueForAll(Relations, r => r.Relation != LogicalRelation.Filler && !(hasParticle && r.Relation == LogicalRelation.Object));

    public FillerKind Kind { get; }

    public string[] Sectors { get; }

    public WordSet Words { get; }

    /// <summary>Relation and the number of its preposition, -1 for any.</summary>
    public (LogicalRelation Relation, int Word)[] Relations { get; }
}
