namespace Casus.Resolution.Mentions;

/// <summary>A mention whose place is given and whose event is asked. All words are lemmas in small letters.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="Span">Its words.</param>
/// <param name="Lemma">Lemma of its head.</param>
public sealed record BareMention(string DocumentId, TextSpan Span, string Lemma)
{
    /// <summary>0-based index of the sentence in the report.</summary>
    public int SentenceIndex { get; init; }

    /// <summary>The event type of the coded mention whose trigger it overlaps, or null when nothing was coded there.</summary>
    public EventType? Type { get; init; }

    /// <summary>The head as written.</summary>
    public string Form { get; init; } = "";

    /// <summary>True when the head is a verb.</summary>
    public bool IsVerb { get; init; }

    /// <summary>The relation of the head to its governor.</summary>
    public DependencyRelation Relation { get; init; }

    /// <summary>The word that governs the head, or null.</summary>
    public string? Governor { get; init; }

    /// <summary>The words before and after the mention as written, in small letters; empty at the sentence's edge.</summary>
    public (string Before, string After) Beside { get; init; } = ("", "");

    /// <summary>True for a definite article or its like, false for an indefinite one, null for none.</summary>
    public bool? IsDefinite { get; init; }

    /// <summary>The mention's own words.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words that may name the act: its own, those compounded with it, and its object when it is the verb of a phrase.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>Words of who does it, with what pronouns stand for.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];

    /// <summary>Words of to whom or what it is done, or of what a noun is of.</summary>
    public IReadOnlyList<string> Target { get; init; } = [];

    /// <summary>Words of names in the subject.</summary>
    public IReadOnlyList<string> SubjectNames { get; init; } = [];

    /// <summary>Words of names in the target.</summary>
    public IReadOnlyList<string> TargetNames { get; init; } = [];

    /// <summary>Words of its other arguments and modifiers.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Modifiers of the head.</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>Numbers at the head and at its arguments.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Head of the subject, or null.</summary>
    public string? SubjectHead { get; init; }

    /// <summary>Head of the target, or null.</summary>
    public string? TargetHead { get; init; }

    /// <summary>Content words of its sentence without its own.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>Content words of its sentence and of those beside it without its own.</summary>
    public IReadOnlyList<string> Around { get; init; } = [];

    /// <summary>Words of names in its sentence.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Values of the times that its sentence names.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];

    /// <summary>Those of the times that are single days.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];
}
