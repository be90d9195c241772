using System.Globalization;
using System.Text.RegularExpressions;

namespace Casus.Tests.Resolution;

/// <summary>What a built mention has beside its code and words.</summary>
internal sealed record Told
{
    public Actor[] By { get; init; } = [];

    public Actor[] To { get; init; } = [];

    /// <summary>An ISO 8601 day, week, month or year that stands in the words.</summary>
    public string? On { get; init; }

    /// <summary>A date that needs the report's own day; resolved when the report has one.</summary>
    public DateRule? Rule { get; init; }

    public Place? At { get; init; }

    public string? Content { get; init; }

    public string[] About { get; init; } = [];

    public string? If { get; init; }

    public string[] IfParties { get; init; } = [];

    public (string Kind, long Value)[] Figures { get; init; } = [];

    public BlockRole Role { get; init; }

    public bool IsReference { get; init; }

    public bool IsAnother { get; init; }

    public EventStatus Status { get; init; }

    public Actor? Said { get; init; }
}

/// <summary>Builds readings by hand: one sentence a mention, the trigger between stars.</summary>
internal sealed partial class ReportBuilder(string id, string? written = null)
{
    private readonly List<EventMention> mentions = [];
    private readonly List<Claim> claims = [];
    private int position;
    private int sentence;

    public IReadOnlyList<ulong> Shingles { get; init; } = [];

    public string? Agency { get; init; }

    public static EventCode Code(string code)
    {
        string[] parts = code.Split(' ');
        return parts.Length == 2
            ? new EventCode(new EventType(parts[0]), "", parts[1])
            : new EventCode(new EventType(parts[0]), parts[1], parts[2]);
    }

    public ReportBuilder Tell(string code, string words, Told? told = null)
    {
        told ??= new Told();
        int star = words.IndexOf('*', StringComparison.Ordinal), end = words.LastIndexOf('*') - 1;
        string text = words.Replace("*", "", StringComparison.Ordinal);
        var span = new TextSpan(position, position + text.Length);
        var trigger = new TextSpan(position + star, position + end);
        mentions.Add(new EventMention
        {
            DocumentId = id,
            SentenceIndex = sentence,
            Sentence = span,
            SentenceText = text,
            Trigger = trigger,
            Span = trigger,
            Code = Code(code),
            Rule = new RuleId("test.rule"),
            Status = told.Status,
            Lemma = Lemma().Match(text[star..end].ToLowerInvariant()).Value.TrimEnd('s'),
            Sources = told.By.Select(a => new Participant(default, a.Name, a)).ToList(),
            Targets = told.To.Select(a => new Participant(default, a.Name, a)).ToList(),
            Content = told.Content is null ? null : Code(told.Content),
            ContentLemmas = told.About.Order(StringComparer.Ordinal).ToList(),
            Date = Date(told, span),
            Place = told.At is null ? null : new MentionPlace(span, told.At.Name, told.At),
            Attribution = told.Said is null ? [] : [new MentionAttribution(told.Said.Name, span, "said", span, told.Said)],
            Condition = told.If is null ? null : new Condition(span, told.If, told.IfParties.Select(p => new ActorCode(p)).ToList()),
            Quantities = new SortedDictionary<string, Quantity>(
                told.Figures.ToDictionary(f => f.Kind, f => Quantity.Exactly(f.Value)), StringComparer.Ordinal),
            Role = told.Role,
            IsReference = told.IsReference,
            IsAnother = told.IsAnother,
        });
        Next(text);
        return this;
    }

    public ReportBuilder Claim(ClaimKind kind, string text, Actor? by = null, string? about = null)
    {
        claims.Add(new Claim
        {
            Kind = kind,
            By = by,
            DocumentId = id,
            SentenceIndex = sentence,
            Span = new TextSpan(position, position + text.Length),
            Text = text,
            AboutEvent = about is null ? default : new EventType(about),
            Rule = new RuleId("test.claim"),
        });
        Next(text);
        return this;
    }

    public ReportReading Build() => new()
    {
        DocumentId = id,
        Reference = written is null ? null : DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Coded = new CodedReport(mentions.ToList(), claims.ToList(), []),
        Shingles = Shingles,
        Agency = Agency,
    };

    private MentionDate? Date(Told told, TextSpan span)
    {
        if (told.On is { } on)
        {
            var precision = on.Contains('W', StringComparison.Ordinal) ? DatePrecision.Week
                : on.Length == 10 ? DatePrecision.Day
                : on.Length == 7 ? DatePrecision.Month : DatePrecision.Year;
            return new MentionDate(span, on, on, precision, null);
        }

        if (told.Rule is not { } rule)
        {
            return null;
        }

        string? value = written is null ? null
            : rule.Resolve(DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new MentionDate(span, rule.ToString(), value, rule.Precision, rule);
    }

    private void Next(string text)
    {
        position += text.Length + 1;
        sentence++;
    }

    [GeneratedRegex("[a-z-]+", RegexOptions.None, 1000)]
    private static partial Regex Lemma();
}
