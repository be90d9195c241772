using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Casus.Ledger.Changes;

namespace Casus.Ledger.Conformance;

/// <summary>Reports, events and mediations with every kind of value in them.</summary>
public static class Samples
{
    public static readonly Actor Altland = new("Altland", new ActorCode("ALT"), "GOV") { Id = "altland", Person = "Foreign Minister Ada Berg" };

    public static readonly Actor Borland = new("Borland", new ActorCode("BOR"), "");

    public static readonly Actor Gunmen = new("gunmen", default, "UAF");

    public static readonly Place Harbour = new("Graz Harbour", PlaceKind.Feature, "ALT", 47.070123456789, -15.1, 278123);

    /// <summary>The stamp of every change that names no other.</summary>
    public static ChangeStamp Stamp { get; } =
        new(new DateTimeOffset(2031, 5, 6, 9, 30, 0, 123, TimeSpan.FromHours(2)), "0.1.0", "data-7");

    public static Document Document(string id, string text) => new(id, text)
    {
        Title = "Altland offers talks – " + id,
        Published = new PublicationTime(new DateOnly(2031, 5, 6), new DateTimeOffset(2031, 5, 6, 9, 30, 1, 5, TimeSpan.FromHours(-3))),
        Publisher = "The Daily Lantern",
        Byline = "Ü. Müller",
        Url = "https://lantern.example/" + id,
        Language = "en",
    };

    /// <summary>A report with two mentions, a claim and an omission.</summary>
    public static ReadReport Report(string id, string text = "", string? address = null, DateOnly? day = null)
    {
        text = text.Length > 0 ? text : $"Altland offered to mediate on Sunday. Report {id}.";
        return Report(Document(id, text), address ?? "/news/" + id + ".txt", day ?? new DateOnly(2031, 5, 6));
    }

    public static ReadReport Report(Document document, string address, DateOnly? day) => new(
        address, "text/plain", Encoding.UTF8.GetBytes(document.Text), document, Digest(document.Text), Reading(document, day));

    public static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Regex.Replace(text, @"\s+", " ").Trim())));

    public static ReportReading Reading(Document document, DateOnly? day) => new()
    {
        DocumentId = document.Id,
        Title = document.Title,
        Publisher = document.Publisher,
        Url = document.Url,
        Published = document.Published,
        Reference = day,
        Coded = new CodedReport(
            [Mention(document, 0, "offer"), Mention(document, 8, "mediate")],
            [Claim(document)],
            [new Omission(new TextSpan(3, 9), 0, new RuleId("consult.visit-actor"), "photo caption")]),
        Terms = new SortedDictionary<string, float>(StringComparer.Ordinal) { ["ALT"] = 1.1f, ["mediate"] = 2.25f, ["doc:" + document.Id] = 4f },
        Shingles = [1, 77, ulong.MaxValue],
        Agency = "Reuters",
        Times = [new MentionDate(new TextSpan(29, 35), "Sunday", null, DatePrecision.Day, new DateRule(DateAnchor.Weekday, 7, -2, false))],
    };

    public static EventMention Mention(Document document, int at, string lemma)
    {
        ArgumentNullException.ThrowIfNull(document);
        var trigger = new TextSpan(at, at + 7);
        return new EventMention
        {
            DocumentId = document.Id,
            SentenceIndex = 0,
            Sentence = new TextSpan(0, 37),
            SentenceText = "Altland “offered” to mediate – on Sunday <now>.\u0001",
            Trigger = trigger,
            Span = new TextSpan(0, 35),
            Code = new EventCode(new EventType("AGREE"), "", "039"),
            Rule = new RuleId("agree.offer-to-mediate"),
            Status = EventStatus.Hypothetical,
            Lemma = lemma,
            Sources = [new Participant(new TextSpan(0, 7), "Altland", Altland)],
            Targets = [new Participant(default, "", Borland), new Participant(new TextSpan(1, 2), "gunmen", Gunmen)],
            Content = new EventCode(new EventType("CONSULT"), "mediate", "045"),
            ContentLemmas = ["dispute", "mediate"],
            Contexts = ["diplomatic"],
            Date = new MentionDate(new TextSpan(29, 35), "Sunday", "2031-05-04", DatePrecision.Day, new DateRule(DateAnchor.Weekday, 7, 0, true)),
            Place = new MentionPlace(new TextSpan(4, 6), "harbour", Harbour),
            Attribution = [new MentionAttribution("the ministry", new TextSpan(1, 4), "said", null, Altland), new MentionAttribution(null, null, null, null, null)],
            Condition = new Condition(new TextSpan(5, 8), "if both sides want it", [new ActorCode("BOR"), new ActorCode("CAR")]),
            Quantities = new SortedDictionary<string, Quantity>(StringComparer.Ordinal) { ["injured"] = new(1, 2, 3), ["killed"] = Quantity.Exactly(26) },
            Role = BlockRole.Standfirst,
            IsReference = true,
        };
    }

    public static Claim Claim(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Claim
        {
            Kind = ClaimKind.Figure,
            By = Gunmen,
            DocumentId = document.Id,
            SentenceIndex = 0,
            Span = new TextSpan(0, 9),
            Text = "26 killed",
            Status = ClaimStatus.Retracted,
            About = new TextSpan(0, 7),
            AboutEvent = new EventType("ASSAULT"),
            Field = "killed",
            Value = new Quantity(20, 26, 30),
            Rule = new RuleId("claim.figure"),
        };
    }

    /// <summary>An event told by the first mention of each report.</summary>
    public static Event Event(params ReadReport[] reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return new Event
        {
            Code = new EventCode(new EventType("AGREE"), "", "039"),
            Contexts = ["diplomatic"],
            Sources = [Altland],
            Targets = [Borland, Gunmen],
            Date = new EventDate("2031-05-04", DatePrecision.Day, DateBasis.OtherReport),
            DateSteps = ["Sunday of b is 4 May"],
            Place = Harbour,
            Status = EventStatus.Hypothetical,
            Content = new EventCode(new EventType("CONSULT"), "mediate", "045"),
            Condition = new Condition(new TextSpan(5, 8), "if both sides want it", [new ActorCode("BOR")]),
            Quantities = new SortedDictionary<string, Quantity>(StringComparer.Ordinal) { ["killed"] = Quantity.Exactly(26) },
            Reports = reports.Length,
            Origins = 1,
            OriginNotes = ["a and b rest on one statement"],
            Members = [.. reports.Select((r, i) => new EventMember(
                r.Reading.Coded.Mentions[0], i == 0 ? [] : [new JoinReason("same act", "AGREE 039 in both")]))],
            Claims = [.. reports.SelectMany(r => r.Reading.Coded.Claims)],
        };
    }

    public static Mediation Mediation(string eventId, MediationStage stage = MediationStage.Offered) => new()
    {
        Mediator = new ActorCode("ALT"),
        Parties = [new ActorCode("BOR"), new ActorCode("CAR")],
        Stage = stage,
        OfferedOn = "2031-05-04",
        Condition = "if both sides want it",
        AcceptedBy = new SortedDictionary<ActorCode, string> { [new("BOR")] = "yes", [new("CAR")] = "not reported" },
        Contacts = [new MediationContact(new ActorCode("BOR"), null, eventId)],
        EventIds = [eventId],
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
