namespace Casus.Tests.Signals.Tension;

/// <summary>Events of invented crises, made in a line.</summary>
internal static class Acts
{
    /// <summary>An event.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="code">Type, mode or -, CAMEO.</param>
    /// <param name="by">Codes of the sources, with blanks between.</param>
    /// <param name="to">Codes of the targets.</param>
    /// <param name="date">A day, week, month or year; empty for none.</param>
    /// <param name="status">Whether it happened.</param>
    public static Event Of(int number, string code, string by, string to, string date, EventStatus status = EventStatus.Actual)
    {
        string[] parts = code.Split(' ');
        var event_ = new EventCode(new EventType(parts[0]), parts[1] == "-" ? "" : parts[1], parts[2]);
        return new Event
        {
            Id = $"E{number}",
            StoryId = "S1",
            Code = event_,
            Sources = Side(by),
            Targets = Side(to),
            Date = date.Length == 0 ? null : new EventDate(date, Precision(date), DateBasis.Text),
            Status = status,
            Reports = 1,
            Origins = 1,
            Members = [new EventMember(Mention($"r{number}", event_, status), [])],
        };
    }

    /// <summary>A mention with one sentence.</summary>
    /// <param name="report">The report.</param>
    /// <param name="code">The code.</param>
    /// <param name="status">Whether it happened.</param>
    /// <param name="at">Where the trigger begins.</param>
    public static EventMention Mention(string report, EventCode code, EventStatus status = EventStatus.Actual, int at = 4) => new()
    {
        DocumentId = report,
        SentenceIndex = 0,
        Sentence = new TextSpan(0, 30),
        SentenceText = $"One acted on another, {report}.",
        Trigger = new TextSpan(at, at + 5),
        Span = new TextSpan(0, 20),
        Code = code,
        Rule = new RuleId("made.up"),
        Status = status,
        Lemma = "act",
    };

    private static Actor[] Side(string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => new Actor(c, new ActorCode(c), "GOV"))];

    private static DatePrecision Precision(string date) => date.Length switch
    {
        >= 10 => DatePrecision.Day,
        4 => DatePrecision.Year,
        _ => date.Contains('W') ? DatePrecision.Week : DatePrecision.Month,
    };
}
