namespace Casus.Resolution.Mentions;

/// <summary>Reads around a given mention what is needed to tell its event. A pure function; thread-safe.</summary>
public static class BareMentionMaker
{
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
        return new BareMention(document.Document.Id, span, tokens.Lemma(head))
        {
            SentenceIndex = sentence,
            Coded = coded.Mentions.FirstOrDefault(m => m.Trigger.Overlaps(span)),
            Parties = [.. document.Get<ActorTable>().Mentions.Where(m => within.Contains(m.Tokens.First)).SelectMany(m => m.Actors).Distinct()],
            Day = document.Get<TimeTable>().Mentions.Where(t => within.Contains(t.Tokens.First)).Select(t => t.Day).FirstOrDefault(d => d is not null),
            Context = ContentLemmas(tokens, within, covered),
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

    private static List<string> ContentLemmas(TokenTable tokens, TokenSpan within, TokenSpan without)
    {
        var lemmas = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = within.First; i < within.End; i++)
        {
            if (!without.Contains(i) && tokens.Upos[i] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Num)
            {
                lemmas.Add(tokens.Lemma(i));
            }
        }

        return [.. lemmas];
    }
}
