namespace Casus.Resolution.Mentions;

/// <summary>Reads around a given mention what is needed to tell its event. A pure function; thread-safe.</summary>
public static class BareMentionMaker
{
    private const int LeadSentences = 3;
    private const int DayLength = 10; // 2031-03-14 and XXXX-WXX-5

    /// <summary>Makes the mention.</summary>
    /// <param name="document">The report with all layers.</param>
    /// <param name="coded">What was coded in it.</param>
    /// <param name="span">The given words.</param>
    public static BareMention Make(AnnotatedDocument document, CodedReport coded, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(coded);
        var tokens = document.Tokens;
        var covered = tokens.Covering(span);
        if (covered.IsEmpty)
        {
            return new BareMention(document.Document.Id, span, "");
        }

        int head = HeadOf(tokens, covered);
        int sentence = document.Sentences.SentenceOf(head);
        var within = document.Sentences[sentence];
        var times = document.Get<TimeTable>().Mentions.Where(t => within.Contains(t.Tokens.First)).ToList();
        var mention = OfHead(document, covered, head, span) with
        {
            SentenceIndex = sentence,
            Type = coded.Mentions.FirstOrDefault(m => m.Trigger.Overlaps(span))?.Code.Event,
            Beside = (Written(tokens, within, covered.First - 1), Written(tokens, within, covered.End)),
            Context = ContentWords.Of(tokens, within, covered),
            Around = ContentWords.Of(tokens, Around(document.Sentences, sentence), covered),
            Names = ContentWords.Of(tokens, within, default, UniversalPos.Propn),
            Times = [.. times.Select(t => t.Value).Distinct(StringComparer.Ordinal)],
            Days = [.. times.Where(t => t.Type == TimeType.Date && t.Value.Length == DayLength).Select(t => t.Value).Distinct(StringComparer.Ordinal)],
        };
        return new MentionArguments(document, within, covered, head).AddTo(mention);
    }

    /// <summary>Makes what the report says as a whole.</summary>
    /// <param name="document">The report with its tokens.</param>
    public static MentionReport MakeReport(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (tokens, sentences) = (document.Tokens, document.Sentences);
        var all = new TokenSpan(0, tokens.Count);
        var lead = sentences.Count == 0 ? default : new TokenSpan(0, sentences[Math.Min(LeadSentences, sentences.Count) - 1].End);
        return new MentionReport(document.Document.Id)
        {
            Day = document.Document.Published?.Date,
            Sentences = Math.Max(1, sentences.Count),
            Words = ContentWords.Of(tokens, all, default),
            Names = ContentWords.Of(tokens, all, default, UniversalPos.Propn),
            Lead = ContentWords.Of(tokens, lead, default),
            Numbers = ContentWords.Of(tokens, all, default, UniversalPos.Num),
        };
    }

    private static BareMention OfHead(AnnotatedDocument document, TokenSpan covered, int head, TextSpan span)
    {
        var tokens = document.Tokens;
        var mention = new BareMention(document.Document.Id, span, ContentWords.Lemma(tokens, head));
        return mention with
        {
            Form = tokens.Form(head).ToString(),
            IsVerb = tokens.Upos[head] == UniversalPos.Verb,
            Relation = tokens.Relations[head],
            Governor = tokens.Heads[head] < 0 ? null : ContentWords.Lemma(tokens, tokens.Heads[head]),
            Words = [.. Enumerable.Range(covered.First, covered.Count).Select(i => ContentWords.Lemma(tokens, i))],
        };
    }

    // The sentence and those beside it.
    private static TokenSpan Around(SentenceTable sentences, int sentence) =>
        new(sentences[Math.Max(0, sentence - 1)].First, sentences[Math.Min(sentences.Count - 1, sentence + 1)].End);

    // The token whose head lies outside the words.
    private static int HeadOf(TokenTable tokens, TokenSpan covered)
    {
        for (int i = covered.First; i < covered.End; i++)
        {
            if (!covered.Contains(tokens.Heads[i]))
            {
                return i;
            }
        }

        return covered.End - 1;
    }

    private static string Written(TokenTable tokens, TokenSpan within, int token) =>
        within.Contains(token) ? tokens.Form(token).ToString().ToLowerInvariant() : "";
}
