namespace Casus.Resolution.Mentions;

/// <summary>Reads around a given mention what is needed to tell its event. A pure function; thread-safe.</summary>
public static class BareMentionMaker
{
    private const int LeadSentences = 3;

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
        int last = document.Sentences.Count - 1;
        var around = new TokenSpan(document.Sentences[Math.Max(0, sentence - 1)].First, document.Sentences[Math.Min(last, sentence + 1)].End);
        var arguments = new MentionArguments(document, within, covered, head);
        return new BareMention(document.Document.Id, span, ContentWords.Lemma(tokens, head))
        {
            SentenceIndex = sentence,
            Type = coded.Mentions.FirstOrDefault(m => m.Trigger.Overlaps(span))?.Code.Event,
            Form = tokens.Form(head).ToString(),
            IsVerb = tokens.Upos[head] == UniversalPos.Verb,
            Relation = tokens.Relations[head],
            Governor = tokens.Heads[head] < 0 ? null : ContentWords.Lemma(tokens, tokens.Heads[head]),
            Beside = (Written(tokens, within, covered.First - 1), Written(tokens, within, covered.End)),
            IsDefinite = arguments.IsDefinite,
            Words = [.. Enumerable.Range(covered.First, covered.Count).Select(i => ContentWords.Lemma(tokens, i))],
            Acts = arguments.Acts,
            Subject = arguments.Subject,
            Target = arguments.Target,
            Others = arguments.Others,
            Modifiers = arguments.Modifiers,
            Numbers = arguments.Numbers,
            SubjectHead = arguments.SubjectHead,
            TargetHead = arguments.TargetHead,
            Context = ContentWords.Of(tokens, within, covered),
            Around = ContentWords.Of(tokens, around, covered),
            Names = ContentWords.Of(tokens, within, default, UniversalPos.Propn),
            Times = [.. document.Get<TimeTable>().Mentions.Where(t => within.Contains(t.Tokens.First)).Select(t => t.Value).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Makes what the report says as a whole.</summary>
    /// <param name="document">The report with its tokens.</param>
    /// <param name="storyId">Its story, or null.</param>
    public static MentionReport MakeReport(AnnotatedDocument document, string? storyId)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (tokens, sentences) = (document.Tokens, document.Sentences);
        var all = new TokenSpan(0, tokens.Count);
        var lead = sentences.Count == 0 ? default : new TokenSpan(0, sentences[Math.Min(LeadSentences, sentences.Count) - 1].End);
        return new MentionReport(document.Document.Id, storyId)
        {
            Sentences = Math.Max(1, sentences.Count),
            Words = ContentWords.Of(tokens, all, default),
            Names = ContentWords.Of(tokens, all, default, UniversalPos.Propn),
            Lead = ContentWords.Of(tokens, lead, default),
            Numbers = ContentWords.Of(tokens, all, default, UniversalPos.Num),
        };
    }

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
