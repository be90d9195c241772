namespace Casus.Language.Attribution;

/// <summary>The words of a speaker: what hangs under its head, without clauses and additions after a comma.</summary>
internal static class SourceSpan
{
    /// <summary>The words of a speaker.</summary>
    /// <param name="text">The document.</param>
    /// <param name="head">The head word.</param>
    public static TokenSpan Of(SpeechText text, int head)
    {
        var tokens = text.Tokens;
        var span = text.Subtree(head);
        var first = span.First;
        for (var child = text.FirstChild(head); child >= 0; child = text.NextSibling(child))
        {
            var part = text.Subtree(child);
            if (child > head && IsAddition(tokens, child, part))
            {
                span = span with { End = Math.Min(span.End, part.First) };
                break;
            }

            if (child < head && tokens.Relations[child] is DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Cc)
            {
                first = Math.Max(first, part.End);
            }
        }

        return Trimmed(tokens, span with { First = Math.Min(first, head) }, head);
    }

    private static TokenSpan Trimmed(TokenTable tokens, TokenSpan span, int head)
    {
        var (first, end) = (span.First, Math.Max(span.End, head + 1));
        while (end - 1 > head && (tokens.Xpos[end - 1] == "POS" || (tokens.Upos[end - 1] == UniversalPos.Punct && !IsQuote(tokens, end - 1))))
        {
            end--;
        }

        while (first < head && tokens.Upos[first] == UniversalPos.Punct && !IsQuote(tokens, first))
        {
            first++;
        }

        return new TokenSpan(first, end);
    }

    private static bool IsQuote(TokenTable tokens, int i) => tokens.Form(i)[0] is '"' or '\u201C' or '\u201D' or ')';

    private static bool IsAddition(TokenTable tokens, int child, TokenSpan part) => tokens.Relations[child] switch
    {
        DependencyRelation.AclRelcl or DependencyRelation.Acl or DependencyRelation.Parataxis or DependencyRelation.Advcl => true,
        DependencyRelation.Punct => tokens.Form(child)[0] is '-' or '\u2013' or '\u2014' && tokens.Starts[child] > tokens.Ends[child - 1],
        DependencyRelation.Conj => false,
        _ => tokens.Form(part.First)[0] == ',',
    };
}
