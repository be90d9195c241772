namespace Casus.Grounding.Times;

/// <summary>Words that a rule matched, and the values of their parts.</summary>
internal sealed class TimeMatch
{
    /// <summary>How many values a match has: one for each <see cref="TimeField"/>.</summary>
    public static readonly int FieldCount = Enum.GetValues<TimeField>().Length;

    private readonly double[] values;

    /// <summary>Makes a match.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="first">Its first piece.</param>
    /// <param name="end">One past its last piece.</param>
    /// <param name="values">The value of each <see cref="TimeField"/>; NaN for none. Copied.</param>
    public TimeMatch(TimeRule rule, int first, int end, ReadOnlySpan<double> values)
    {
        Rule = rule;
        First = first;
        End = end;
        this.values = values.ToArray();
        foreach ((TimeField slot, double value) in rule.Constants)
        {
            this.values[(int)slot] = value;
        }
    }

    /// <summary>The rule.</summary>
    public TimeRule Rule { get; }

    /// <summary>First piece; moves left when modifiers join.</summary>
    public int First { get; set; }

    /// <summary>One past the last piece.</summary>
    public int End { get; set; }

    /// <summary>True when words such as "at least" joined it, which make a length of it rather than a point.</summary>
    public bool IsMeasured { get; set; }

    /// <summary>True when a part was found or the rule gives it.</summary>
    /// <param name="field">The part.</param>
    public bool Has(TimeField field) => !double.IsNaN(values[(int)field]);

    /// <summary>The part's value; NaN for none.</summary>
    /// <param name="field">The part.</param>
    public double this[TimeField field] => values[(int)field];

    /// <summary>The part's value as a whole number.</summary>
    /// <param name="field">The part.</param>
    /// <param name="otherwise">The value when there is none.</param>
    public int Int(TimeField field, int otherwise = 0) => Has(field) ? (int)values[(int)field] : otherwise;
}
