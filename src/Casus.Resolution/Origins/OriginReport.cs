using Casus.Resolution.Scoring;

namespace Casus.Resolution.Origins;

/// <summary>A report of one event with what tells where it has it from.</summary>
/// <param name="Id">The report.</param>
/// <param name="Reading">Its reading; null for a report of another story.</param>
internal sealed record OriginReport(string Id, ReportReading? Reading)
{
    /// <summary>Its number among the texts that are compared; null for a report of another story.</summary>
    public required int? Text { get; init; }

    /// <summary>The parties whose word the event is in this report, with the words that say so; empty for the report's own voice.</summary>
    public required IReadOnlyList<(Actor Speaker, string Words)> Speakers { get; init; }

    /// <summary>How the statements were made that tell the event.</summary>
    public required IReadOnlyList<StatementChannel> Channels { get; init; }

    /// <summary>The long quotations in the sentences that tell the event.</summary>
    public required IReadOnlyList<Quotation> Quotations { get; init; }

    /// <summary>Its publisher's keys.</summary>
    public required IReadOnlyList<string> Houses { get; init; }

    /// <summary>The one agency whose text the report is, with the words that say so; or null.</summary>
    public required AgencyCredit? Agency { get; init; }

    /// <summary>Agencies cited in the sentences that tell the event.</summary>
    public required IReadOnlyList<AgencyCredit> Cited { get; init; }

    /// <summary>The day it was written, or null.</summary>
    public required DateOnly? WrittenOn { get; init; }

    /// <summary>Gathers the facts.</summary>
    /// <param name="members">The event's mentions in this report.</param>
    /// <param name="reading">The report, or null.</param>
    /// <param name="source">Whose a report of another story is, or null.</param>
    /// <param name="texts">The texts of the story's reports; null where they are not compared.</param>
    public static OriginReport Of(List<MentionFacts> members, ReportReading? reading, ReportSource? source, TextLikeness? texts)
    {
        var told = members.Where(m => m.Part != MentionPart.Margin).Select(m => m.Mention).ToList();
        var whole = Of(reading?.Credits, c => c.IsWhole);
        return new OriginReport(members[0].Mention.DocumentId, reading)
        {
            Text = reading is null ? null : texts?.Number(reading),
            Speakers = Named(told),
            Channels = Of(reading?.Channels, c => told.Exists(m => m.Sentence.Overlaps(c.Sentence))),
            Quotations = Of(reading?.Quotations, q => told.Exists(m => m.Sentence.Overlaps(q.Span))),
            Houses = reading?.Houses ?? source?.Houses ?? [],
            Agency = whole.Count > 0 && whole.All(c => c.Agency == whole[0].Agency) ? whole[0] : source?.Agency,
            Cited = Of(reading?.Credits, c => !c.IsWhole && told.Exists(m => m.Sentence.Overlaps(c.Span))),
            WrittenOn = members[0].WrittenOn,
        };
    }

    /// <summary>Whose the report is, for the event; null when nothing is known.</summary>
    public ReportSource? Source => Agency is null && Houses.Count == 0 ? null : new ReportSource(Id, Agency, Houses);

    private static List<T> Of<T>(IReadOnlyList<T>? all, Func<T, bool> isWanted) => all is null or { Count: 0 } ? [] : all.Where(isWanted).ToList();

    private static List<(Actor Speaker, string Words)> Named(List<EventMention> told) => told.TrueForAll(m => m.Attribution.Count == 0) ? [] : told
        .SelectMany(m => m.Attribution.Where(a => !IsInCondition(m, a)))
        .Where(a => a.Speaker is { Code.IsEmpty: false } && a.Cue is not null)
        .Select(a => (Speaker: a.Speaker!, Words: $"{a.Source} … {a.Cue}")).DistinctBy(s => s.Speaker)
        .OrderBy(s => s.Speaker.Label, StringComparer.Ordinal).ThenBy(s => s.Speaker.Name, StringComparer.Ordinal).ToList();

    // "ready to help if both sides agree": whose will is needed tells nothing.
    private static bool IsInCondition(EventMention mention, MentionAttribution told) =>
        mention.Condition is { } condition && told.SourceSpan is { } source && condition.Span != source && condition.Span.Contains(source);
}
