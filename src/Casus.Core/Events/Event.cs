namespace Casus;

/// <summary>One happening, with every mention that tells it. Its values are chosen from its mentions by stated rules.</summary>
public sealed record Event
{
    /// <summary>"E" and a number; never changes and is never reused. Empty before the ledger gives one.</summary>
    public string Id { get; init; } = "";

    /// <summary>The story it was first told in.</summary>
    public string StoryId { get; init; } = "";

    /// <summary>What kind of event.</summary>
    public required EventCode Code { get; init; }

    /// <summary>PLOVER contexts, sorted.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Who did it.</summary>
    public IReadOnlyList<Actor> Sources { get; init; } = [];

    /// <summary>To whom.</summary>
    public IReadOnlyList<Actor> Targets { get; init; } = [];

    /// <summary>When, or null: an absent date stays absent.</summary>
    public EventDate? Date { get; init; }

    /// <summary>How each date was found, a line a step; empty when the words alone say it.</summary>
    public IReadOnlyList<string> DateSteps { get; init; } = [];

    /// <summary>Where, or null: an absent place stays absent.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether it happened.</summary>
    public EventStatus Status { get; init; }

    /// <summary>The code of the act that an offer, request or threat is about, or null.</summary>
    public EventCode? Content { get; init; }

    /// <summary>On what it depends, or null.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Counted things by kind, kinds in ordinal order.</summary>
    public IReadOnlyDictionary<string, Quantity> Quantities { get; init; } = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);

    /// <summary>How many reports tell it.</summary>
    public int Reports { get; init; }

    /// <summary>How many independent origins those reports rest on; at least 1.</summary>
    public int Origins { get; init; }

    /// <summary>Why reports were counted as one origin, a line a pair.</summary>
    public IReadOnlyList<string> OriginNotes { get; init; } = [];

    /// <summary>Which reports form which origin, and by what evidence, by their first document id.</summary>
    public IReadOnlyList<EventOrigin> OriginGroups { get; init; } = [];

    /// <summary>Whose its reports are, by document id; a report of which nothing is known is not in it.</summary>
    public IReadOnlyList<ReportSource> ReportSources { get; init; } = [];

    /// <summary>Its mentions, by document id and trigger.</summary>
    public required IReadOnlyList<EventMember> Members { get; init; }

    /// <summary>What persons corrected in it, by field; empty for an event as the machine made it.</summary>
    public IReadOnlyList<EventCorrection> Corrections { get => field ?? []; init; } = []; // null in what older ledgers hold

    /// <summary>True when a person says that it did not happen or is no event: it is kept, but in no export and no count.</summary>
    public bool IsRejected => Corrections.Any(c => c.Field == CorrectionFields.Rejected);

    /// <summary>What is claimed, denied and retracted of it.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];
}
