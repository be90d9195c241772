namespace Casus;

/// <summary>How a correction names a mention, so that it is found again when its report is revised or coded anew.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="Trigger">Where its trigger stood.</param>
/// <param name="Type">Its event type.</param>
/// <param name="Words">The words of its trigger.</param>
/// <param name="Lemma">The lemma of their head.</param>
/// <param name="Sentence">A digest of its sentence: 16 hex digits; the same for the same words, white space folded.</param>
public sealed record CorrectionMention(string DocumentId, TextSpan Trigger, EventType Type, string Words, string Lemma, string Sentence)
{
    /// <summary>The name of a mention for people: its report and the place of its trigger, <c>report@120</c>.</summary>
    public string Label => LabelOf(DocumentId, Trigger);

    /// <summary>Names a mention.</summary>
    /// <param name="mention">The mention.</param>
    public static CorrectionMention Of(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        int start = mention.Trigger.Start - mention.Sentence.Start, end = mention.Trigger.End - mention.Sentence.Start;
        string words = start >= 0 && start <= end && end <= mention.SentenceText.Length ? mention.SentenceText[start..end] : mention.Lemma;
        return new CorrectionMention(mention.DocumentId, mention.Trigger, mention.Code.Event, words, mention.Lemma, Digest(mention.SentenceText));
    }

    /// <summary>The name of a mention for people.</summary>
    /// <param name="mention">The mention.</param>
    public static string LabelOf(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return LabelOf(mention.DocumentId, mention.Trigger);
    }

    private static string LabelOf(string documentId, TextSpan trigger) => FormattableString.Invariant($"{documentId}@{trigger.Start}");

    // FNV-1a of 64 bits over the UTF-16 code units.
    private static string Digest(string sentence)
    {
        const ulong Offset = 14695981039346656037, Prime = 1099511628211;
        ulong hash = Offset;
        bool isSpace = true;
        foreach (char c in sentence)
        {
            if (char.IsWhiteSpace(c) && isSpace)
            {
                continue;
            }

            isSpace = char.IsWhiteSpace(c);
            hash = unchecked((hash ^ (isSpace ? ' ' : c)) * Prime);
        }

        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
