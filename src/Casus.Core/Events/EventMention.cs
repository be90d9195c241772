namespace Casus;

/// <summary>One sentence's report of one event. Every part has its place in the text.</summary>
public sealed record EventMention
{
    /// <summary>The report.</summary>
    public required string DocumentId { get; init; }

    /// <summary>0-based index of the sentence in the report.</summary>
    public required int SentenceIndex { get; init; }

    /// <summary>The place of the sentence.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The sentence as the report has it.</summary>
    public required string SentenceText { get; init; }

    /// <summary>The words that say what happened.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>From the first to the last word of trigger, parties, date and place.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What kind of event.</summary>
    public required EventCode Code { get; init; }

    /// <summary>The rule that fired.</summary>
    public required RuleId Rule { get; init; }

    /// <summary>How the code came about, innermost act first; one step for a base act.</summary>
    public IReadOnlyList<CodingStep> Steps { get; init; } = [];

    /// <summary>Whether it happened, by this report.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Lemma of the head of the trigger.</summary>
    public required string Lemma { get; init; }

    /// <summary>Who did it; equal participants are all sources.</summary>
    public IReadOnlyList<Participant> Sources { get; init; } = [];

    /// <summary>To whom.</summary>
    public IReadOnlyList<Participant> Targets { get; init; } = [];

    /// <summary>
    /// The code of the act that an offer, request, threat or the like is about (CONSULT 045 in an offer to mediate);
    /// null when there is none.
    /// </summary>
    public EventCode? Content { get; init; }

    /// <summary>Content words (lemmas, sorted) of what is offered, demanded, threatened or said; for comparing speech acts.</summary>
    public IReadOnlyList<string> ContentLemmas { get; init; } = [];

    /// <summary>PLOVER contexts, sorted.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>When; null when the sentence gives no time for it.</summary>
    public MentionDate? Date { get; init; }

    /// <summary>Where; null when the sentence gives no place for it.</summary>
    public MentionPlace? Place { get; init; }

    /// <summary>Who told it, innermost last; empty for the report's own voice.</summary>
    public IReadOnlyList<MentionAttribution> Attribution { get; init; } = [];

    /// <summary>On what it depends, or null.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Counted things by kind (killed, injured ...), kinds in ordinal order.</summary>
    public IReadOnlyDictionary<string, Quantity> Quantities { get; init; } = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);

    /// <summary>What the block is for in which it stands; only body mentions can stand alone.</summary>
    public BlockRole Role { get; init; }

    /// <summary>
    /// True when the trigger only refers to an event ("the attack", "the offer", "that meeting") and does not assert a new one.
    /// </summary>
    public bool IsReference { get; init; }

    /// <summary>True when its report tells it as another one than those told before: "in a separate incident", "a second blast".</summary>
    public bool IsAnother { get; init; }
}
