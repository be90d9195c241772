using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Casus.Ledger.Changes;

namespace Casus.Ledger.KillTarget;

/// <summary>Small numbered reports, the same for the same number, with as much in them as news has.</summary>
public static class GeneratedReports
{
    private const int Vocabulary = 20_000, RunsKept = 64;

    private static readonly string[] Codes = ["ALT", "BOR", "CAR", "DOR", "ELT", "FAR", "GOR", "HAL"];

    /// <summary>The stamp of every change.</summary>
    public static ChangeStamp Stamp { get; } = new(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero), "0.1.0", "generated");

    /// <summary>A report.</summary>
    /// <param name="number">Its number, from 1.</param>
    public static ReadReport Report(int number)
    {
        var random = new Random(number);
        string id = Id(number);
        string text = Text(random, number);
        var day = new DateOnly(2031, 1, 1).AddDays(number / 300);
        var document = new Document(id, text) { Title = text[..40], Published = new PublicationTime(day, null), Publisher = "Outlet " + Codes[number % 8] };
        var mentions = Enumerable.Range(0, 1 + (number % 3)).Select(i => Mention(id, text, i, random)).ToList();
        var reading = new ReportReading
        {
            DocumentId = id,
            Title = document.Title,
            Publisher = document.Publisher,
            Published = document.Published,
            Reference = day,
            Coded = new CodedReport(mentions, [Claim(id, text)], []),
            Terms = Terms(random, text),
            Shingles = [.. Enumerable.Range(0, RunsKept).Select(_ => (ulong)random.NextInt64()).Order()],
        };
        byte[] raw = Encoding.UTF8.GetBytes(text);
        return new ReadReport("/generated/" + id + ".txt", "text/plain", raw, document, Convert.ToHexStringLower(SHA256.HashData(raw)), reading);
    }

    /// <summary>The same report published again with other words.</summary>
    public static ReadReport Revised(ReadReport report)
    {
        string text = report.Document.Text + " Corrected.";
        byte[] raw = Encoding.UTF8.GetBytes(text);
        return report with
        {
            Raw = raw,
            Document = report.Document with { Text = text },
            ContentDigest = Convert.ToHexStringLower(SHA256.HashData(raw)),
        };
    }

    /// <summary>The id of a numbered report.</summary>
    public static string Id(int number) => number.ToString("D7", CultureInfo.InvariantCulture);

    /// <summary>An event for each mention of a report.</summary>
    public static IReadOnlyList<Event> Events(ReportReading reading) =>
    [
        .. reading.Coded.Mentions.Select(mention => new Event
        {
            Code = mention.Code,
            Contexts = mention.Contexts,
            Sources = [.. mention.Sources.Select(source => source.Actor)],
            Targets = [.. mention.Targets.Select(target => target.Actor)],
            Date = new EventDate("2031-01-01", DatePrecision.Day, DateBasis.Text),
            Reports = 1,
            Origins = 1,
            Members = [new EventMember(mention, [])],
            Claims = reading.Coded.Claims,
        }),
    ];

    private static string Text(Random random, int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Report number {number} of a generated day of news. ");
        while (text.Length < 1500)
        {
            // Squaring makes some words common and most rare, as in news.
            double rank = random.NextDouble();
            text.Append('w').Append((int)(rank * rank * rank * Vocabulary)).Append(random.Next(12) == 0 ? ". " : " ");
        }

        return text.ToString();
    }

    private static SortedDictionary<string, float> Terms(Random random, string text)
    {
        var terms = new SortedDictionary<string, float>(StringComparer.Ordinal)
        {
            [Codes[random.Next(8)]] = 1, [Codes[random.Next(8)]] = 1, ["AGREE"] = 0.5f,
        };
        foreach (string word in text.Split(' ').Where(word => word.Length > 4).Take(30))
        {
            terms[word.TrimEnd('.')] = 2;
        }

        return terms;
    }

    private static EventMention Mention(string id, string text, int at, Random random) => new()
    {
        DocumentId = id,
        SentenceIndex = at,
        Sentence = new TextSpan(0, 120),
        SentenceText = text[..120],
        Trigger = new TextSpan(at * 7, (at * 7) + 6),
        Span = new TextSpan(0, 60),
        Code = new EventCode(new EventType("AGREE"), "", "039"),
        Rule = new RuleId("agree.offer"),
        Status = EventStatus.Actual,
        Lemma = "offer",
        Sources = [Party(random)],
        Targets = [Party(random), Party(random)],
        Contexts = ["diplomatic"],
        Date = new MentionDate(new TextSpan(3, 9), "Sunday", "2031-01-01", DatePrecision.Day, new DateRule(DateAnchor.Weekday, 7, 0, false)),
        Attribution = [new MentionAttribution("the ministry", new TextSpan(20, 32), "said", new TextSpan(33, 37), null)],
    };

    private static Participant Party(Random random)
    {
        string code = Codes[random.Next(8)];
        return new Participant(new TextSpan(1, 8), code, new Actor(code, new ActorCode(code), "GOV"));
    }

    private static Claim Claim(string id, string text) => new()
    {
        Kind = ClaimKind.Characterisation,
        DocumentId = id,
        SentenceIndex = 0,
        Span = new TextSpan(0, 30),
        Text = text[..30],
        Rule = new RuleId("claim.words"),
    };
}
