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

    public FillerKind Kind { get; }

    public string[] Sectors { get; }

    public WordSet Words { get; }

    /// <summary>Relation and the number of its preposition, -1 for any.</summary>
    public (LogicalRelation Relation, int Word)[] Relations { get; }
}
