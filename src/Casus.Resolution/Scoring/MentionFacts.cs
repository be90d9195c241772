using Casus.Resolution.Corrections;
using Casus.Resolution.Stories;

namespace Casus.Resolution.Scoring;

/// <summary>A mention with what joining asks of it, worked out once.</summary>
internal sealed class MentionFacts
{
    private static readonly string[] Done = ["ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "AID", "COOPERATE", "SANCTION"];

    private readonly ulong report; // a hash of its report's id: most pairs are of two reports, and so told apart at one look
    private readonly MentionDay day;
    private readonly MentionMarks marks;
    private ulong[]? words;
    private bool? isDefinite;
    private KeyValuePair<string, Quantity>[]? figures;

    /// <summary>Works the facts out.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="day">Its date as known now.</param>
    /// <param name="writtenOn">The day its report was written, or null.</param>
    /// <param name="sides">Its parties.</param>
    /// <param name="act">What it says was done.</param>
    public MentionFacts(EventMention mention, MentionDay day, DateOnly? writtenOn, PartySides sides, MentionAct act)
    {
        Mention = mention;
        this.day = OwnDay = day;
        WrittenOn = writtenOn;
        Place = mention.Place?.Place;
        Quantities = mention.Quantities;
        Sides = sides;
        Act = act;
        report = StoryHash.Of(mention.DocumentId);
        Prior = mention.Code.Event.Value switch
        {
            "ASSAULT" or "PROTEST" => JoinFeature.PriorRepeated,
            "CONSULT" or "SANCTION" or "COERCE" or "AID" => JoinFeature.PriorMet,
            _ => JoinFeature.PriorOther,
        };
        IsTalk = mention.Code.Event.Value == "CONSULT";
        IsMeetingAhead = mention.Code.Cameo == "036";
        IsSymmetric = IsTalk || (Targets.Length == 0 && Sources.Length > 1);
        marks = MentionMarks.Of(sides, day, IsSymmetric);
        IsAggregate = SumsUp(mention, Sources.Length, Targets.Length);
        Part = mention.Role switch
        {
            BlockRole.Title or BlockRole.Standfirst => MentionPart.Title,
            BlockRole.Body or BlockRole.Correction => mention.IsReference ? MentionPart.Reference : MentionPart.Standing,
            _ => MentionPart.Margin,
        };
        IsSaid = !Done.Contains(mention.Code.Event.Value, StringComparer.Ordinal);
        IsViolence = mention.Code.Event.Value == "ASSAULT";
        IsRetelling = Part == MentionPart.Standing && IsViolence && Retelling.Is(mention, Sources.Length, Targets.Length);
    }

    /// <summary>The mention.</summary>
    public EventMention Mention { get; }

    /// <summary>Its date as known now.</summary>
    public ref readonly MentionDay Day => ref day;

    /// <summary>Its date as its own report tells it; another than <see cref="Day"/> only where an event of another story lends its day.</summary>
    public MentionDay OwnDay { get; init; }

    /// <summary>The day its report was written: its own, else the first day that other reports allow, else null.</summary>
    public DateOnly? WrittenOn { get; }

    /// <summary>Where it was; for an event of another story what the event has, when the mention says nothing.</summary>
    public Place? Place { get; init; }

    /// <summary>How many; for an event of another story what the event has, when the mention says nothing.</summary>
    public IReadOnlyDictionary<string, Quantity> Quantities { get; init; }

    /// <summary>The same as an array: no comparison walks a tree.</summary>
    public ReadOnlySpan<KeyValuePair<string, Quantity>> Figures => figures ??= Quantities.Count == 0 ? [] : [.. Quantities];

    /// <summary>Its parties.</summary>
    public PartySides Sides { get; }

    /// <summary>What it says was done.</summary>
    public MentionAct Act { get; }

    /// <summary>What tells it apart from most others at one look.</summary>
    public ref readonly MentionMarks Marks => ref marks;

    /// <summary>Who did it.</summary>
    public Actor[] Sources => Sides.Sources;

    /// <summary>To whom.</summary>
    public Actor[] Targets => Sides.Targets;

    /// <summary>Both sides.</summary>
    public Actor[] Parties => Sides.Parties;

    /// <summary>True when the sides say nothing: talks, or several equal participants.</summary>
    public bool IsSymmetric { get; }

    /// <summary>True when it sums up many happenings: "ceasefire violations between A and B".</summary>
    public bool IsAggregate { get; }

    /// <summary>True for what is said, asked, offered or agreed, and for talks; false for what is done.</summary>
    public bool IsSaid { get; }

    /// <summary>True for talks.</summary>
    public bool IsTalk { get; }

    /// <summary>True for a meeting that is spoken of before it is held.</summary>
    public bool IsMeetingAhead { get; }

    /// <summary>True for an attack of any kind.</summary>
    public bool IsViolence { get; }

    /// <summary>How often two acts of its type are one.</summary>
    public JoinFeature Prior { get; }

    /// <summary>True for attacks and protests, which happen again and again between the same parties.</summary>
    public bool IsRepeated => Prior == JoinFeature.PriorRepeated;

    /// <summary>Hashes of the words of its sentence that are not short; ascending.</summary>
    public ulong[] Words => words ??= WordMatch.Of(Mention.SentenceText);

    /// <summary>What it may do.</summary>
    public MentionPart Part { get; }

    /// <summary>True when it brings a date, place, figure or both parties: enough to tell an event that nothing else tells.</summary>
    public bool HasSubstance =>
        Mention.Date is not null || Mention.Place is not null || Mention.Quantities.Count > 0 || Parties.Length > 1;

    /// <summary>Numbers of the talks (groups of CONSULT mentions) that its sentence tells, ascending; set once they are grouped.</summary>
    public IReadOnlyList<int> Talks { get; set; } = [];

    /// <summary>
    /// True when it tells a violent happening again rather than anew: by "the shooting" without day and doer, or by its victims
    /// alone. It joins what is told already and stands alone only when nothing else tells it.
    /// </summary>
    public bool IsRetelling { get; }

    /// <summary>True for a noun with a definite article or "this": "the meeting", "the two-day visit".</summary>
    public bool IsDefinite => isDefinite ??= Retelling.IsDefinite(Mention);

    /// <summary>Days that its report gives for attacks; empty for other acts and for a mention of another story's event.</summary>
    public IReadOnlyList<DateOnly> NewsDays { get; set; } = [];

    /// <summary>What its report is about; null for a mention of another story's event.</summary>
    public ReportTerms? Report { get; init; }

    /// <summary>What persons say of the mention, or null.</summary>
    public MentionLink? Link { get; init; }

    /// <summary>Where it was last compared with others, and in which row; nowhere at first.</summary>
    public (Clusters.PairTable? Table, int Row) Compared { get; set; }

    /// <summary>Id of the event of another story that holds it, or null for a mention of this story.</summary>
    public string? OutsideId { get; init; }

    /// <summary>The reasons it was joined with in the ledger; null for a mention of this story.</summary>
    public IReadOnlyList<JoinReason>? OutsideReasons { get; init; }

    /// <summary>This mention of another story's event with what the event lends it.</summary>
    /// <param name="day">Its date.</param>
    /// <param name="writtenOn">The day its report was written, or null.</param>
    /// <param name="lent">What the event has as a whole.</param>
    public MentionFacts Lend(MentionDay day, DateOnly? writtenOn, Clusters.LentValues lent) => new(Mention, day, writtenOn, Sides, Act)
    {
        OwnDay = OwnDay,
        Link = Link,
        OutsideId = OutsideId,
        OutsideReasons = OutsideReasons,
        Place = Place ?? (IsViolence ? lent.Place : null),
        Quantities = Quantities.Count == 0 && IsViolence ? lent.Quantities : Quantities,
    };

    /// <summary>True when another mention stands in the same report.</summary>
    /// <param name="other">The other mention.</param>
    public bool IsOfReport(MentionFacts other) => report == other.report && Mention.DocumentId == other.Mention.DocumentId;

    /// <summary>The words of the trigger.</summary>
    /// <param name="mention">A mention.</param>
    public static string TriggerText(EventMention mention)
    {
        int start = mention.Trigger.Start - mention.Sentence.Start, end = mention.Trigger.End - mention.Sentence.Start;
        return start >= 0 && end <= mention.SentenceText.Length && start <= end ? mention.SentenceText[start..end] : mention.Lemma;
    }

    /// <summary>The order in which mentions are looked at: document id, then place.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static int Compare(EventMention a, EventMention b)
    {
        int order = string.CompareOrdinal(a.DocumentId, b.DocumentId);
        order = order != 0 ? order : a.Trigger.CompareTo(b.Trigger);
        order = order != 0 ? order : string.CompareOrdinal(a.Code.ToString(), b.Code.ToString());
        return order != 0 ? order : a.Rule.CompareTo(b.Rule);
    }

    // A plural without day and place that names equal parties or nobody; talks are plural by themselves.
    private static bool SumsUp(EventMention mention, int sources, int targets) =>
        mention.Date is null && mention.Place is null && mention.Code.Event.Value != "CONSULT" && targets == 0 && sources != 1
        && TriggerText(mention) is { Length: > 2 } words && words[^1] == 's' && !mention.Lemma.EndsWith('s');
}
