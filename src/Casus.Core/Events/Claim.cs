namespace Casus;

/// <summary>One document says one thing of one event. Never overwritten: sources that disagree are two claims.</summary>
public sealed record Claim
{
    /// <summary>What kind of claim.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>Who makes it, or null when the text names nobody.</summary>
    public Actor? By { get; init; }

    /// <summary>The report that tells it.</summary>
    public required string DocumentId { get; init; }

    /// <summary>0-based index of the sentence in the report.</summary>
    public required int SentenceIndex { get; init; }

    /// <summary>Its words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its words as text.</summary>
    public required string Text { get; init; }

    /// <summary>What has become of it, by the reports read so far.</summary>
    public ClaimStatus Status { get; init; }

    /// <summary>Trigger of the event mention of the same report that it is about, or null when the text does not say.</summary>
    public TextSpan? About { get; init; }

    /// <summary>Type of the event that it can be about (a claim of responsibility is about an ASSAULT), or default.</summary>
    public EventType AboutEvent { get; init; }

    /// <summary>The counted kind for <see cref="ClaimKind.Figure"/> ("killed"); else null.</summary>
    public string? Field { get; init; }

    /// <summary>The value told for <see cref="Field"/>; else null.</summary>
    public Quantity? Value { get; init; }

    /// <summary>The rule that fired.</summary>
    public required RuleId Rule { get; init; }
}
