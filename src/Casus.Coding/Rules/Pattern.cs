namespace Casus.Coding.Rules;

/// <summary>A <c>when</c> line over word numbers.</summary>
internal sealed class Pattern
{
    private readonly uint uposMask; // bit u is set when the trigger may be of UniversalPos u; 0 for any

    public Pattern(CodingRule rule, PatternText text, Vocabulary vocabulary, int order)
    {
        Rule = rule;
        Order = order;
        Particle = text.Particle.Length == 0 ? -1 : vocabulary.IndexOf(text.Particle);
        foreach (var upos in text.Upos)
        {
            // Names of treaties and headlines in title case are tagged as names.
            uposMask |= 1u << (int)upos | (upos == UniversalPos.Noun ? 1u << (int)UniversalPos.Propn : 0);
        }

        Slots = [.. text.Slots.Select(s => new Slot(s, vocabulary))];
        Decisive = [.. Slots.Where(s => s.IsDecisive(Particle >= 0))];
    }

    public CodingRule Rule { get; }

    /// <summary>Its place among all patterns; of equals the first counts.</summary>
    public int Order { get; }

    /// <summary>The number of the particle, -1 for none asked.</summary>
    public int Particle { get; }

    public Slot[] Slots { get; }

    /// <summary>The slots whose words must be there: tried first, because most patterns fail on them.</summary>
    public Slot[] Decisive { get; }

    public bool TakesUpos(UniversalPos upos) => uposMask == 0 || (uposMask & (1u << (int)upos)) != 0;
}
