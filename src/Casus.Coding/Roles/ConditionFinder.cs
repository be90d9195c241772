using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>Finds the words on which an offer or promise depends, and whose will they name.</summary>
internal sealed class ConditionFinder(SyntaxView view, PartyFinder parties)
{
    /// <summary>The condition in the sentence of an act, or null.</summary>
    /// <param name="trigger">The act's trigger.</param>
    public Condition? Find(int trigger)
    {
        var sentence = view.Sentences[view.Sentences.SentenceOf(trigger)];
        for (int t = sentence.First; t < sentence.End; t++)
        {
            foreach (string[] phrase in view.Grammar.Conditions)
            {
                if (Opens(t, phrase, sentence) && t != trigger)
                {
                    return Make(new TokenSpan(t, EndOf(t + phrase.Length, sentence)));
                }
            }
        }

        return null;
    }

    private Condition Make(TokenSpan tokens)
    {
        var codes = new SortedSet<ActorCode>();
        foreach (var mention in parties.Inside(tokens))
        {
            foreach (var actor in mention.Actors)
            {
                if (!actor.Code.IsEmpty)
                {
                    codes.Add(actor.Code);
                }
            }
        }

        var span = view.Tokens.Span(tokens);
        return new Condition(span, span.Of(view.Tokens.Text), [.. codes]);
    }

    private bool Opens(int token, string[] phrase, TokenSpan sentence)
    {
        if (token + phrase.Length > sentence.End)
        {
            return false;
        }

        for (int i = 0; i < phrase.Length; i++)
        {
            if (!view.Tokens.Form(token + i).Equals(phrase[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        // One word alone may be another word: "provided aid", "should come". It opens a clause after a comma or at the start.
        return phrase.Length > 1 || view.Relation(token) is DependencyRelation.Mark || IsAfterBreak(token, sentence);
    }

    private bool IsAfterBreak(int token, TokenSpan sentence) => token == sentence.First || view.Tokens.Form(token - 1) is "," or ";" or "\"" or "“";

    private int EndOf(int token, TokenSpan sentence)
    {
        bool atStart = token - sentence.First <= 6;
        int t = token;
        for (; t < sentence.End; t++)
        {
            var form = view.Tokens.Form(t);
            bool isQuote = form is "\"" or "”" or "''" or ";" or "." or ")";
            bool isComma = form is "," && (atStart || t + 1 >= sentence.End || view.Tokens.Form(t + 1) is "\"" or "”" or "''" || IsCue(t + 1));
            if (isQuote || isComma)
            {
                break;
            }
        }

        return Math.Max(t, token);
    }

    private bool IsCue(int token)
    {
        if (!view.Document.Has<AttributionTable>())
        {
            return false;
        }

        foreach (var item in view.Document.Get<AttributionTable>().Items)
        {
            if ((item.Cue is { } cue && cue.Contains(token)) || (item.Source is { } source && source.Contains(token)))
            {
                return true;
            }
        }

        return false;
    }
}
