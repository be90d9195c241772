namespace Casus.Language.Attribution;

/// <summary>Gives content its exact bounds: quotation marks belong to it, commas and full stops around it do not.</summary>
internal static class ContentTrimmer
{
    private const int MaxQuotedSentences = 8;

    /// <summary>The content with its bounds set right.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The index of the sentence.</param>
    /// <param name="content">What the tree says.</param>
    public static TokenSpan Trim(AnnotatedDocument document, int sentence, TokenSpan content)
    {
        var tokens = document.Tokens;
        var bounds = document.Sentences[sentence];
        var (first, end) = (content.First, content.End);
        while (end - first > 1 && IsEdge(tokens, end - 1))
        {
            end--;
        }

        while (end - first > 1 && (IsEdge(tokens, first) || tokens.Form(first) is ")"))
        {
            first++;
        }

        (first, end) = TakeQuotes(tokens, bounds, first, end);
        if (IsUnopened(tokens, first, end) && first > bounds.First && OpensBetween(tokens, bounds.First, first))
        {
            // The mark closes a quotation around the reporting words too: "It was stressed that ...".
            end--;
            while (end - first > 1 && IsEdge(tokens, end - 1))
            {
                end--;
            }
        }

        var opening = IsUnopened(tokens, first, end) ? OpeningBefore(document, sentence, first) : -1;
        return new TokenSpan(opening >= 0 ? opening : first, end);
    }

    private static bool IsEdge(TokenTable tokens, int i) =>
        tokens.Form(i) is "," or "." or ";" or ":" or "-" or "\u2013" or "\u2014";

    private static (int First, int End) TakeQuotes(TokenTable tokens, TokenSpan bounds, int first, int end)
    {
        var count = Quotes(tokens, first, end);
        if (first > bounds.First && IsOpening(tokens, first - 1) && count % 2 == 0 && HasClosing(tokens, bounds, end))
        {
            first--;
            count++;
        }

        // The closing mark stands after the comma or full stop that it takes in.
        if (count % 2 == 1)
        {
            var at = end;
            while (at < bounds.End && at < end + 2 && tokens.Form(at) is "," or "." or "?" or "!")
            {
                at++;
            }

            if (at < bounds.End && IsClosing(tokens, at))
            {
                end = at + 1;
            }
        }

        return (first, end);
    }

    private static bool HasClosing(TokenTable tokens, TokenSpan bounds, int end)
    {
        for (var i = end; i < bounds.End && i < end + 3; i++)
        {
            if (IsClosing(tokens, i))
            {
                return true;
            }
        }

        return IsClosing(tokens, end - 1);
    }

    private static int Quotes(TokenTable tokens, int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += tokens.Form(i) is "\"" or "\u201C" or "\u201D" ? 1 : 0;
        }

        return count;
    }

    // Direct speech that began in a sentence before: its mark is closed here and was not opened here.
    private static bool IsUnopened(TokenTable tokens, int first, int end) =>
        Quotes(tokens, first, end) % 2 == 1 && IsClosing(tokens, end - 1) && !IsOpening(tokens, first);

    private static bool OpensBetween(TokenTable tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsOpening(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static int OpeningBefore(AnnotatedDocument document, int sentence, int first)
    {
        if (first != document.Sentences[sentence].First)
        {
            return -1;
        }

        var tokens = document.Tokens;
        var limit = document.Sentences[Math.Max(0, sentence - MaxQuotedSentences)].First;
        for (var i = first - 1; i >= limit; i--)
        {
            if (document.Text.AsSpan(tokens.Ends[i], tokens.Starts[i + 1] - tokens.Ends[i]).Contains('\n'))
            {
                return -1;
            }

            if (IsOpening(tokens, i) || IsClosing(tokens, i))
            {
                return IsOpening(tokens, i) ? i : -1;
            }
        }

        return -1;
    }

    private static bool IsOpening(TokenTable tokens, int i)
    {
        var isGlued = i + 1 < tokens.Count && tokens.Starts[i + 1] == tokens.Ends[i];
        var isFree = i == 0 || tokens.Starts[i] > tokens.Ends[i - 1];
        return tokens.Form(i) is "\u201C" || (tokens.Form(i) is "\"" && isGlued && isFree);
    }

    private static bool IsClosing(TokenTable tokens, int i) =>
        tokens.Form(i) is "\u201D" || (tokens.Form(i) is "\"" && i > 0 && tokens.Starts[i] == tokens.Ends[i - 1]);
}
