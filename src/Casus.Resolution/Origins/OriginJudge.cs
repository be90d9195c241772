using System.Globalization;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Origins;

/// <summary>Says whether two reports of one event rest on one origin, and what shows it. Silence about the source is no evidence.</summary>
internal static class OriginJudge
{
    private const int NearDays = 3; // one statement is told within this many days

    /// <summary>The evidence that two reports are one origin, or null.</summary>
    /// <param name="a">The report that comes first by id.</param>
    /// <param name="b">The other one.</param>
    /// <param name="isQuick">True to compare in full only texts that look like copies at first sight.</param>
    /// <param name="texts">How alike the texts of the story's reports are.</param>
    public static OriginEvidence? Judge(OriginReport a, OriginReport b, bool isQuick, TextLikeness texts)
    {
        return Text(a, b, isQuick, texts) ?? Agency(a, b) ?? Publisher(a, b) ?? Statement(a, b) ?? Quoted(a, b, texts);
    }

    /// <summary>True when two names are of one speaker.</summary>
    /// <param name="a">A party with a code.</param>
    /// <param name="b">A party with a code.</param>
    public static bool SameSpeaker(Actor a, Actor b)
    {
        if (a.Code != b.Code || a.Sector != b.Sector)
        {
            return false;
        }

        return a.Person is null && b.Person is null
            ? a.Id is null || b.Id is null || a.Id == b.Id
            : a.Person is not null && b.Person is not null && PartyMatch.SamePerson(a.Person, b.Person);
    }

    private static OriginEvidence? Text(OriginReport a, OriginReport b, bool isQuick, TextLikeness texts)
    {
        if (a is not { Reading: { } x, Text: { } first } || b is not { Reading: { } y, Text: { } second } || (isQuick && !ShingleSketch.MayBeCopies(x.Shingles, y.Shingles)))
        {
            return null;
        }

        var (shared, held) = texts.Of(first, second);
        if (shared >= ShingleSketch.NearCopy)
        {
            return Evidence(OriginEvidenceKind.Copy, a, b, $"{Percent(shared)} of their runs of words are the same");
        }

        if (x.Agency is not null && x.Agency == y.Agency && shared >= ShingleSketch.AgencyCopy)
        {
            return Evidence(OriginEvidenceKind.Agency, a, b, $"both credit {x.Agency} and {Percent(shared)} of their runs of words are the same", Words(Credit(x), Credit(y)));
        }

        return held >= ShingleSketch.Excerpt
            ? Evidence(OriginEvidenceKind.Excerpt, a, b, $"{Percent(held)} of the runs of words of the shorter stand in the longer") : null;
    }

    private static OriginEvidence? Agency(OriginReport a, OriginReport b)
    {
        if (a.Agency is { } x && b.Agency is { } y && x.Agency == y.Agency)
        {
            return Evidence(OriginEvidenceKind.Agency, a, b, $"both are {x.Agency}'s text", Words(x, y));
        }

        if (Find(a.Agency, b.Cited) is { } cited)
        {
            return Evidence(OriginEvidenceKind.Agency, a, b, $"{b.Id} has it from {cited.Agency}, whose text {a.Id} is", Words(a.Agency, cited));
        }

        if (Find(b.Agency, a.Cited) is { } other)
        {
            return Evidence(OriginEvidenceKind.Agency, a, b, $"{a.Id} has it from {other.Agency}, whose text {b.Id} is", Words(other, b.Agency));
        }

        for (int i = 0; i < a.Cited.Count; i++)
        {
            if (Find(a.Cited[i], b.Cited) is { } second)
            {
                return Evidence(OriginEvidenceKind.Agency, a, b, $"both have it from {a.Cited[i].Agency}", Words(a.Cited[i], second));
            }
        }

        return null;
    }

    private static AgencyCredit? Find(AgencyCredit? one, IReadOnlyList<AgencyCredit> among)
    {
        for (int i = 0; one is not null && i < among.Count; i++)
        {
            if (among[i].Agency == one.Agency)
            {
                return among[i];
            }
        }

        return null;
    }

    private static OriginEvidence? Publisher(OriginReport a, OriginReport b)
    {
        string? house = House(a.Houses, b.Houses);
        // What a paper prints of an agency is the agency's, not the paper's.
        bool isForeign = (a.Agency ?? b.Agency) is not null && a.Agency?.Agency != b.Agency?.Agency;
        return house is null || isForeign ? null
            : Evidence(OriginEvidenceKind.Publisher, a, b, $"both are of {house[(house.IndexOf(':', StringComparison.Ordinal) + 1)..]}", $"{Outlet(a)} / {Outlet(b)}");
    }

    private static string? House(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        for (int i = 0; i < a.Count; i++)
        {
            for (int j = 0; j < b.Count; j++)
            {
                if (a[i] == b[j])
                {
                    return a[i];
                }
            }
        }

        return null;
    }

    private static string Outlet(OriginReport report) => report.Reading?.Publisher ?? report.Reading?.Url ?? report.Id;

    // Each speaker of the one is among the other's, or is of a party whose speaker is: "Russia" beside "the Russian Foreign Ministry".
    private static OriginEvidence? Statement(OriginReport a, OriginReport b) =>
        a.Speakers.Count == 0 || b.Speakers.Count == 0 || AreApart(a.WrittenOn, b.WrittenOn) ? null : Spoken(a, b);

    private static OriginEvidence? Spoken(OriginReport a, OriginReport b)
    {
        var same = a.Speakers.SelectMany(x => b.Speakers.Where(y => SameSpeaker(x.Speaker, y.Speaker)).Select(y => (X: x, Y: y))).ToList();
        if (same.Count == 0 || !All(a.Speakers) || !All(b.Speakers) || AreTwoWays(a, b))
        {
            return null;
        }

        var (x, y) = same[0];
        string ways = string.Join(", ", a.Channels.Concat(b.Channels).Select(c => c.Channel).Distinct(StringComparer.Ordinal));
        return Evidence(OriginEvidenceKind.Statement, a, b,
            $"both rest on the word of {x.Speaker.Name} ({x.Speaker.Label}){(ways.Length == 0 ? "" : $": {ways}")}", Words(x.Words, y.Words));

        bool All(IReadOnlyList<(Actor Speaker, string Words)> speakers) =>
            speakers.All(s => same.Exists(p => p.X.Speaker.Code == s.Speaker.Code));
    }

    private static bool AreApart(DateOnly? a, DateOnly? b) => a is { } x && b is { } y && Math.Abs(x.DayNumber - y.DayNumber) > NearDays;

    // Told one agency and told another, or in an interview and at a press conference: two statements.
    private static bool AreTwoWays(OriginReport a, OriginReport b) => a.Channels.Count > 0 && b.Channels.Count > 0
        && !a.Channels.Any(x => b.Channels.Any(y => x.Channel == y.Channel));

    private static OriginEvidence? Quoted(OriginReport a, OriginReport b, TextLikeness texts)
    {
        if (a.Quotations.Count == 0 || b.Quotations.Count == 0 || (a.Text is { } own && b.Text is { } other && !texts.MayQuoteAlike(own, other)))
        {
            return null;
        }

        foreach (var x in a.Quotations)
        {
            foreach (var y in b.Quotations)
            {
                if (QuotationFinder.Shared(x, y) is { } words)
                {
                    return Evidence(OriginEvidenceKind.Quotation, a, b, "both quote the same words", words);
                }
            }
        }

        return null;
    }

    private static AgencyCredit? Credit(ReportReading reading) => reading.Credits.FirstOrDefault(c => c.Agency == reading.Agency);

    private static string Words(AgencyCredit? a, AgencyCredit? b) => Words(a?.Text ?? "", b?.Text ?? "");

    private static string Words(string a, string b) => a == b ? a : $"{a} / {b}";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    private static OriginEvidence Evidence(OriginEvidenceKind kind, OriginReport a, OriginReport b, string note, string words = "") =>
        new(kind, a.Id, b.Id, note, words);
}
