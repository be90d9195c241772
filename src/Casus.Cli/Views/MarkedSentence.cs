using System.Text;

namespace Casus.Cli.Views;

/// <summary>A sentence with source, trigger and target marked in the text.</summary>
internal static class MarkedSentence
{
    /// <summary>Marks a mention's sentence: <c>[source]</c>, <c>*trigger*</c>, <c>{target}</c>.</summary>
    /// <param name="mention">The mention.</param>
    public static string Of(EventMention mention)
    {
        var marks = new List<(int At, int Order, char Mark)>();
        Add(marks, mention, mention.Trigger, '*', '*');
        foreach (var source in mention.Sources)
        {
            Add(marks, mention, source.Span, '[', ']');
        }

        foreach (var target in mention.Targets)
        {
            Add(marks, mention, target.Span, '{', '}');
        }

        marks.Sort();
        var text = new StringBuilder();
        int from = 0;
        foreach (var (at, _, mark) in marks)
        {
            text.Append(mention.SentenceText, from, at - from).Append(mark);
            from = at;
        }

        return text.Append(mention.SentenceText, from, mention.SentenceText.Length - from).ToString();
    }

    // At one place, marks that close come before marks that open.
    private static void Add(List<(int At, int Order, char Mark)> marks, EventMention mention, TextSpan span, char open, char close)
    {
        if (span.IsEmpty || !mention.Sentence.Contains(span) || marks.Contains((span.Start - mention.Sentence.Start, 1, open)))
        {
            return;
        }

        marks.Add((span.Start - mention.Sentence.Start, 1, open));
        marks.Add((span.End - mention.Sentence.Start, 0, close));
    }
}
