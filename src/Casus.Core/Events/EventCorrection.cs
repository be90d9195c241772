namespace Casus;

/// <summary>What a person corrected in an event, with what the machine has in its place.</summary>
/// <param name="CorrectionId">The correction.</param>
/// <param name="Field">One of <see cref="CorrectionFields"/>.</param>
/// <param name="Value">The person's value in words.</param>
/// <param name="Machine">The machine's value in words; empty where that is nothing that can be told.</param>
public sealed record EventCorrection(string CorrectionId, string Field, string Value, string Machine)
{
    /// <summary>Who says it.</summary>
    public required string By { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why; may be empty.</summary>
    public string Note { get; init; } = "";
}
