namespace Casus.Language.Attribution;

/// <summary>Sets the bounds of content right: quotation marks belong to it, commas and full stops around it do not.</summary>
internal static class ContentBounds
{
    private const int ClosingReach = 3;

    /// <summary>The content without punctuation at its edges and with the marks of its quotations.</summary>
    /// <param name="text">The document.</param>
    /// <param name="span">The content; empty when nothing is left.</param>
    public static TokenSpan Tidy(SpeechText text, TokenSpan span)
    {
        var tokens = text.Tokens;
        var (first, end) = Strip(tokens, span.First, span.End);
        if (end <= first)
        {
            return default;
        }

        var quotes = text.Quotes;
        var region = quotes.RegionOf(first);
        if (region >= 0 && quotes.Regions[region] is var opened && opened.First != first
            && (opened.First == first - 1 || opened.End <= end) && opened.End <= end + ClosingReach)
        {
            // The mark before it opens a quotation that ends with it, or it closes one that began in a sentence before.
            if (opened.First == first - 1 || IsSentenceStart(text, first))
            {
                (first, end) = (opened.First, Math.Max(end, opened.End));
            }
        }

        var last = quotes.RegionOf(end - 1);
        if (last >= 0 && quotes.Regions[last] is var closing)
        {
            if (closing.First >= first && closing.End > end && closing.End <= end + ClosingReach)
            {
                end = closing.End;
            }
            else if (closing.First < first && closing.End == end && end - first > 1)
            {
                (first, end) = Strip(tokens, first, end - 1);
            }
        }

        return new TokenSpan(first, end);
    }

    private static (int First, int End) Strip(TokenTable tokens, int first, int end)
    {
        while (end > first && IsEdge(tokens, end - 1))
        {
            end--;
        }

        while (end > first && (IsEdge(tokens, first) || tokens.Form(first) is ")"))
        {
            first++;
        }

        return (first, end);
    }

    private static bool IsSentenceStart(SpeechText text, int token) =>
        token == 0 || text.Sentences[text.Sentences.SentenceOf(token)].First == token;

    private static bool IsEdge(TokenTable tokens, int i) =>
        tokens.Form(i) is "," or "." or ";" or ":" or "-" or "--" or "\u2013" or "\u2014";
}
