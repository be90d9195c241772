namespace Casus.Tests.Grounding.Times;

/// <summary>Cuts text into tokens and sentences by white space and punctuation, without tags, for tests of one room.</summary>
internal static class PlainTokens
{
    private static readonly string[] Abbreviations =
        ["Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "a.m.", "p.m.", "U.S.", "Mr.", "St.", "U.N."];

    /// <summary>A document with tokens, sentences and one block a line.</summary>
    /// <param name="document">The document.</param>
    /// <param name="roleOf">The role of a line; null for body everywhere.</param>
    public static AnnotatedDocument Annotate(Document document, Func<string, BlockRole>? roleOf = null)
    {
        var starts = new List<int>();
        var ends = new List<int>();
        var first = new List<int>();
        var spans = new List<TextSpan>();
        var blocks = new List<Block>();
        string text = document.Text;
        int line = 0;
        while (line < text.Length)
        {
            int newline = text.IndexOf('\n', line);
            int end = newline < 0 ? text.Length : newline;
            string content = text[line..end].Trim();
            if (content.Length > 0)
            {
                int start = text.IndexOf(content, line, StringComparison.Ordinal);
                blocks.Add(new Block(new TextSpan(start, start + content.Length), roleOf?.Invoke(content) ?? BlockRole.Body));
                Cut(text, start, start + content.Length, (starts, ends, first, spans));
            }

            line = end + 1;
        }

        first.Add(starts.Count);
        var annotated = new AnnotatedDocument(document);
        annotated.Add(new TokenColumns(starts.Count) { Starts = [.. starts], Ends = [.. ends] }.ToTable(text, Vocabulary.Empty));
        annotated.Add(new SentenceTable([.. first], [.. spans]));
        annotated.Add(new BlockTable(blocks));
        return annotated;
    }

    private static void Cut(string text, int at, int end, (List<int> Starts, List<int> Ends, List<int> First, List<TextSpan> Spans) columns)
    {
        int sentence = -1;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (sentence < 0)
            {
                sentence = at;
                columns.First.Add(columns.Starts.Count);
            }

            int next = EndOfToken(text, at, end);
            columns.Starts.Add(at);
            columns.Ends.Add(next);
            bool closes = text[at] is '.' or '!' or '?' && (next == end || (next + 1 < end && char.IsWhiteSpace(text[next]) && !char.IsLower(text[next + 1])));
            if (closes || next == end)
            {
                columns.Spans.Add(new TextSpan(sentence, next));
                sentence = -1;
            }

            at = next;
        }

        if (sentence >= 0)
        {
            columns.Spans.Add(new TextSpan(sentence, end));
        }
    }

    private static int EndOfToken(string text, int at, int end)
    {
        foreach (string abbreviation in Abbreviations)
        {
            if (string.CompareOrdinal(text, at, abbreviation, 0, abbreviation.Length) == 0)
            {
                return at + abbreviation.Length;
            }
        }

        int next = at + 1;
        if (char.IsLetterOrDigit(text[at]))
        {
            while (next < end && (char.IsLetterOrDigit(text[next])
                || (text[next] is ',' or '.' or ':' && char.IsDigit(text[next - 1]) && next + 1 < end && char.IsDigit(text[next + 1]))))
            {
                next++;
            }
        }
        else if (text[at] is '\'' or '\u2019' && next < end && char.IsLetter(text[next]))
        {
            while (next < end && char.IsLetter(text[next]))
            {
                next++;
            }
        }

        return next;
    }
}
