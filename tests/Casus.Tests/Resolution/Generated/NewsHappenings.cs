using System.Globalization;

namespace Casus.Tests.Resolution.Generated;

/// <summary>Invented happenings, and mentions that leave some of their parts out.</summary>
internal static class NewsHappenings
{
    private const int SentenceLength = 90;

    private static readonly string[] Countries =
        [.. "FRA DEU ESP ITA POL SWE NOR FIN GRC TUR EGY SDN KEN ETH NGA GHA SEN MLI NER TCD BRA ARG CHL PER COL MEX CAN JPN CHN MNG VNM THA IRN IRQ SYR JOR YEM".Split(' ')];

    private static readonly (string Type, string Mode, string Cameo, string Lemma)[] Acts =
    [
        ("CONSULT", "visit", "042", "visit"), ("CONSULT", "meet", "040", "meet"), ("ASSAULT", "bomb", "183", "bomb"), ("ASSAULT", "firearms", "190", "attack"),
        ("AGREE", "meet", "036", "agree"), ("ACCUSE", "disapprove", "111", "criticize"), ("REQUEST", "", "020", "urge"), ("SANCTION", "expel", "174", "expel"),
        ("PROTEST", "demo", "141", "protest"), ("AID", "humanitarian", "073", "aid"), ("REJECT", "", "120", "reject"), ("THREATEN", "", "130", "threaten"),
    ];

    /// <summary>Makes what happens in a story.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="day">The first day of the story.</param>
    /// <param name="count">How many happenings.</param>
    public static EventMention[] Make(Random random, DateOnly day, int count)
    {
        var countries = Enumerable.Range(0, 3).Select(_ => Countries[random.Next(Countries.Length)]).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => Make(random, day.AddDays(random.Next(3)), Act(random), countries))];
    }

    /// <summary>A report's mention of a happening: date, place, figure or a party may be missing.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="full">The happening.</param>
    /// <param name="documentId">The report.</param>
    /// <param name="sentence">0-based index of the sentence.</param>
    public static EventMention Tell(Random random, EventMention full, string documentId, int sentence)
    {
        int start = sentence * SentenceLength;
        return full with
        {
            DocumentId = documentId,
            SentenceIndex = sentence,
            Sentence = new TextSpan(start, start + SentenceLength),
            Trigger = new TextSpan(start + 20, start + 26),
            Span = new TextSpan(start, start + 60),
            Date = random.Next(3) > 0 ? full.Date : null,
            Place = random.Next(2) > 0 ? full.Place : null,
            Quantities = random.Next(2) > 0 ? full.Quantities : new SortedDictionary<string, Quantity>(StringComparer.Ordinal),
            Targets = random.Next(4) > 0 ? full.Targets : [],
            IsReference = random.Next(8) == 0,
            Role = sentence == 0 && random.Next(3) == 0 ? BlockRole.Title : BlockRole.Body,
        };
    }

    private static (string Type, string Mode, string Cameo, string Lemma) Act(Random random) => Acts[random.Next(Acts.Length)];

    private static EventMention Make(Random random, DateOnly day, (string Type, string Mode, string Cameo, string Lemma) act, string[] countries)
    {
        var place = new Place($"town{random.Next(4000)}", PlaceKind.City, countries[0], random.Next(60), random.Next(120), 900_000 + random.Next(4000));
        var figures = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        if (act.Type == "ASSAULT")
        {
            figures.Add("killed", Quantity.Exactly(1 + random.Next(60)));
        }

        return new EventMention
        {
            DocumentId = "",
            SentenceIndex = 0,
            Sentence = default,
            SentenceText = "An invented sentence.",
            Trigger = default,
            Span = default,
            Code = new EventCode(new EventType(act.Type), act.Mode, act.Cameo),
            Rule = new RuleId("generated.rule"),
            Status = EventStatus.Actual,
            Lemma = act.Lemma,
            Sources = [Party(countries[random.Next(2)])],
            Targets = [Party(countries[1 + random.Next(2)])],
            Date = new MentionDate(default, "that day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DatePrecision.Day, null),
            Place = new MentionPlace(default, place.Name, place),
            Quantities = figures,
        };
    }

    private static Participant Party(string country) => new(default, country, new Actor(country, new ActorCode(country), "GOV"));
}
