namespace Casus.Resolution.Mentions;

/// <summary>A mention whose place is given and whose event is asked.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="Span">Its words.</param>
/// <param name="Lemma">Lemma of its head.</param>
public sealed record BareMention(string DocumentId, TextSpan Span, string Lemma)
{
    /// <summary>0-based index of the sentence in the report.</summary>
    public int SentenceIndex { get; init; }

    /// <summary>The coded mention whose trigger it overlaps, or null when nothing was coded there.</summary>
    public EventMention? Coded { get; init; }

    /// <summary>Parties named in its sentence.</summary>
    public IReadOnlyList<Actor> Parties { get; init; } = [];

    /// <summary>The day its sentence names, or null.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Content words (lemmas) of its sentence, sorted.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];
}
