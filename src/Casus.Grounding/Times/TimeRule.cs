namespace Casus.Grounding.Times;

/// <summary>One line of rules.tsv.</summary>
internal sealed class TimeRule
{
    /// <summary>The rule's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in the file; of two matches of one length the earlier rule's holds.</summary>
    public required int Order { get; init; }

    /// <summary>How the value is reckoned.</summary>
    public required TimeAction Action { get; init; }

    /// <summary>Values that the rule itself gives.</summary>
    public required IReadOnlyList<(TimeField Slot, double Value)> Constants { get; init; }

    /// <summary>The value of <see cref="TimeAction.Fixed"/> and <see cref="TimeAction.Set"/>, or null.</summary>
    public string? Text { get; init; }

    /// <summary>The type of a fixed value.</summary>
    public TimeType Type { get; init; }

    /// <summary>What must or must not stand to the left.</summary>
    public WordGuard Left { get; init; }

    /// <summary>What must or must not stand to the right.</summary>
    public WordGuard Right { get; init; }

    /// <summary>True when the rule itself gives the part's value.</summary>
    /// <param name="field">The part.</param>
    public bool Gives(TimeField field)
    {
        foreach ((TimeField slot, _) in Constants)
        {
            if (slot == field)
            {
                return true;
            }
        }

        return false;
    }
}
