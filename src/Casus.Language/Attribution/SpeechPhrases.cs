namespace Casus.Language.Attribution;

/// <summary>Gives a reading its words: the whole cue and the whole speaker.</summary>
internal static class SpeechPhrases
{
    private const int MaxClimb = 3;

    /// <summary>The attribution that a reading stands for.</summary>
    /// <param name="text">The document.</param>
    /// <param name="report">The reading.</param>
    public static Casus.Attribution Attribution(SpeechText text, SpeechReport report)
    {
        TokenSpan? speaker = report.Source < 0 ? null : Speaker(text, report.Source);
        return new Casus.Attribution(speaker, Cue(text, report.Cue, report.Content), Content(text, report.Cue, report.Content));
    }

    // "called for talks" says "talks"; "warned of strikes" keeps its preposition; "was described as the worst" says what it is called.
    private static TokenSpan Content(SpeechText text, int cue, TokenSpan content)
    {
        var tokens = text.Tokens;
        var head = tokens.Heads[content.First];
        var isPhrase = tokens.Relations[content.First] == DependencyRelation.Case && content.Contains(head) && tokens.Heads[head] == cue;
        if (isPhrase && content.Count > 1 && tokens.Form(content.First) is "for" or "on" or "as" or "to")
        {
            return content with { First = content.First + 1 };
        }

        var subject = text.Child(cue, DependencyRelation.NsubjPass);
        return subject >= 0 && content == text.Subtree(subject) && CalledAs(text, cue) is { } called ? called : content;
    }

    private static TokenSpan? CalledAs(SpeechText text, int cue)
    {
        for (var child = text.FirstChild(cue); child >= 0; child = text.NextSibling(child))
        {
            var span = text.Subtree(child);
            if (child > cue && span.Count > 1 && text.Tokens.Form(span.First) is "as"
                && text.Tokens.Relations[child] is DependencyRelation.Obl or DependencyRelation.Advcl or DependencyRelation.Xcomp)
            {
                return span with { First = span.First + 1 };
            }
        }

        return null;
    }

    // "according to", "quoted as saying": the words that report together.
    private static TokenSpan Cue(SpeechText text, int cue, TokenSpan content)
    {
        var tokens = text.Tokens;
        var (first, end) = (cue, cue + 1);
        if (end < tokens.Count && !content.Contains(end) && tokens.Form(cue).Equals("according", StringComparison.OrdinalIgnoreCase)
            && tokens.Form(end).Equals("to", StringComparison.OrdinalIgnoreCase))
        {
            end++;
        }
        else if (cue >= 2 && tokens.Form(cue - 1) is "as" && tokens.Lemma(cue - 2) is "quote" or "cite")
        {
            first = cue - 2;
        }

        return new TokenSpan(first, end);
    }

    // A relative pronoun says little without what it stands for: "the group, which".
    private static TokenSpan Speaker(SpeechText text, int source)
    {
        var tokens = text.Tokens;
        var own = SourceSpan.Of(text, source);
        if (own.Count > 1 || tokens.Xpos[source] is not ("WP" or "WDT"))
        {
            return own;
        }

        var clause = source;
        for (var step = 0; step < MaxClimb && clause >= 0 && tokens.Relations[clause] != DependencyRelation.AclRelcl; step++)
        {
            clause = tokens.Heads[clause];
        }

        var head = clause < 0 || tokens.Relations[clause] != DependencyRelation.AclRelcl ? -1 : tokens.Heads[clause];
        if (head < 0 || head >= source)
        {
            return own;
        }

        var named = SourceSpan.Of(text, head);
        return named.End <= source && source - named.End <= 1 ? new TokenSpan(named.First, source + 1) : own;
    }
}
