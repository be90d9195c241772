using Casus.Resolution.Origins;

namespace Casus.Resolution.Stories;

/// <summary>Makes of an annotated and coded report what stories, resolution and the ledger need of it. Thread-safe.</summary>
/// <param name="background">How common terms are.</param>
/// <param name="origins">The words and facts by which origins are known.</param>
public sealed class ReadingMaker(TermBackground background, OriginWords origins)
{
    private readonly AgencyFinder agencies = new(origins);
    private readonly ChannelFinder channels = new(origins);

    /// <summary>Makes the reading.</summary>
    /// <param name="document">
    /// The report; tokens and sentences must be there. Blocks, times, actors and places are used where they are.
    /// </param>
    /// <param name="coded">What was coded in it.</param>
    public ReportReading Make(AnnotatedDocument document, CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(coded);
        var blocks = document.Has<BlockTable>() ? document.Get<BlockTable>() : null;
        var times = document.Has<TimeTable>() ? document.Get<TimeTable>() : null;
        var report = document.Document;
        var credits = agencies.Find(report.Text, blocks, report.Agency is null ? report.Byline : $"{report.Byline} {report.Agency}", report.Publisher);
        return new ReportReading
        {
            DocumentId = report.Id,
            Title = report.Title,
            Publisher = report.Publisher,
            Url = report.Url,
            Published = report.Published,
            Reference = times is null ? report.Published?.Date : times.Reference,
            Coded = coded,
            Bounds = coded.Bounds,
            StoryDay = StoryDayFinder.Find(document, times),
            Terms = new TermGatherer(document).Weigh(coded, background),
            Shingles = Sketch(document, blocks),
            Agency = AgencyFinder.Main(credits),
            Credits = credits,
            Houses = origins.Houses(report.Publisher, report.Url),
            Quotations = QuotationFinder.Find(report.Text, blocks),
            Channels = channels.Find(coded.Mentions),
            Times = times is null ? [] : Times(document, times, blocks),
        };
    }

    /// <summary>Makes the reading of a report in a language without an engine.</summary>
    /// <param name="document">The report.</param>
    public ReportReading MakeUncoded(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return UncodedReading.Make(document, origins);
    }

    /// <summary>All terms of a report, heavy or not: what a background table is made from.</summary>
    /// <param name="document">The report.</param>
    /// <param name="coded">What was coded in it.</param>
    public static IEnumerable<string> AllTerms(AnnotatedDocument document, CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(coded);
        return new TermGatherer(document).Gather(coded).Keys;
    }

    // The words of running text: captions, headings, pointers and what an outlet puts below every report are its own.
    private ulong[] Sketch(AnnotatedDocument document, BlockTable? blocks)
    {
        var tokens = document.Tokens;
        var words = new List<ulong>(tokens.Count);
        int paragraphEnd = 0;
        bool isOwn = false;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens.Starts[i] >= paragraphEnd)
            {
                int end = document.Text.IndexOf('\n', tokens.Starts[i]);
                paragraphEnd = end < 0 ? document.Text.Length : end;
                isOwn = document.Text.AsSpan(tokens.Starts[i]..paragraphEnd).ContainsAny(origins.Boilerplate);
            }

            if (isOwn)
            {
                continue;
            }

            var form = tokens.Form(i);
            var role = blocks?.RoleAt(tokens.Starts[i]) ?? BlockRole.Body;
            if (role is BlockRole.Body or BlockRole.Standfirst && form.Length > 0 && char.IsLetterOrDigit(form[0]))
            {
                words.Add(ShingleSketch.HashWord(form));
            }
        }

        return ShingleSketch.Make(words.ToArray());
    }

    private static List<MentionDate> Times(AnnotatedDocument document, TimeTable times, BlockTable? blocks)
    {
        var result = new List<MentionDate>();
        foreach (var time in times.Mentions)
        {
            var span = document.Tokens.Span(time.Tokens);
            if (time.Rule is { } rule && (blocks?.RoleAt(span.Start) ?? BlockRole.Body) is not BlockRole.Caption and not BlockRole.ReadMore)
            {
                string? value = time.Value.Contains('X', StringComparison.Ordinal) ? null : time.Value;
                result.Add(new MentionDate(span, span.Of(document.Text).ToString(), value, time.Precision, rule));
            }
        }

        return result;
    }
}
