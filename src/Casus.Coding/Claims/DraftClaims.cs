using Casus.Coding.Relations;
using Casus.Coding.Roles;
using Casus.Coding.Triggers;

namespace Casus.Coding.Claims;

/// <summary>The claims that coded mentions make: an accusation alleges or foretells, a mention with numbers tells figures.</summary>
internal sealed class DraftClaims(SyntaxView view, PartyFinder parties, ClaimSpeaker speakers, ClaimTarget targets)
{
    private const string Accusing = "112"; // CAMEO 1121 to 1125 and 112 accuse; 111 criticises, 115 sues

    /// <summary>What an accusation says of the accused, or of what lies ahead; null for other mentions.</summary>
    /// <param name="draft">A mention.</param>
    public Claim? Said(DraftMention draft)
    {
        var mention = draft.Mention;
        bool isAccusation = mention.Code.Event.Value == "ACCUSE" && mention.Sources.Count > 0 && mention.Status == EventStatus.Actual && !mention.IsReference;
        if (!isAccusation)
        {
            return null;
        }

        if (draft.Act.Inner is { } inner && IsAhead(inner))
        {
            return Prediction(draft, inner);
        }

        bool isAlleged = mention.Code.Cameo.StartsWith(Accusing, StringComparison.Ordinal) && mention.Targets.Count > 0
            && mention.Role is BlockRole.Body or BlockRole.Standfirst;
        return isAlleged ? Allegation(draft) : null;
    }

    /// <summary>The figures of a mention.</summary>
    /// <param name="mention">A mention.</param>
    public IEnumerable<Claim> Figures(EventMention mention)
    {
        if (mention.Role != BlockRole.Body)
        {
            yield break;
        }

        foreach (var (kind, value) in mention.Quantities)
        {
            var span = Number(mention, kind, value) is { } number ? mention.Span.Union(number) : mention.Span;
            yield return new Claim
            {
                Kind = ClaimKind.Figure,
                By = speakers.Named(mention.Attribution),
                DocumentId = mention.DocumentId,
                SentenceIndex = mention.SentenceIndex,
                Span = span,
                Text = span.Of(view.Document.Text),
                About = mention.Trigger,
                AboutEvent = mention.Code.Event,
                Field = kind,
                Value = value,
                Rule = mention.Rule,
            };
        }
    }

    /// <summary>True for an act that is said to lie ahead.</summary>
    /// <param name="inner">The act.</param>
    public bool IsAhead(Act inner)
    {
        int act = inner.Hit.Trigger;
        if (view.Tokens.Xpos[act] == "VBG" && view.Child(act, DependencyRelation.Aux) < 0)
        {
            return false; // "accused them of ordering the raid"
        }

        if (inner.Status is EventStatus.Intended)
        {
            return true;
        }

        for (int c = view.FirstChild(act); c >= 0; c = view.NextSibling(c))
        {
            if (view.Is(c, view.Grammar.Future) || view.Is(c, view.Grammar.Planned) || view.Is(c, view.Grammar.ReportedFuture))
            {
                return true;
            }
        }

        return false;
    }

    private Claim Prediction(DraftMention draft, Act inner)
    {
        var innermost = inner;
        while (innermost.Inner is not null)
        {
            innermost = innermost.Inner;
        }

        var span = view.Tokens.Span(inner.Hit.Trigger).Union(view.Tokens.Span(innermost.Hit.Trigger));
        span = inner.Hit.Source >= 0 ? span.Union(parties.Phrase(inner.Hit.Source)) : span;
        return Make(draft, ClaimKind.Prediction, span) with { About = draft.Mention.Trigger, AboutEvent = innermost.Code.Event };
    }

    private Claim Allegation(DraftMention draft)
    {
        var mention = draft.Mention;
        var span = mention.Trigger;
        foreach (var target in mention.Targets.Where(t => !t.Span.IsEmpty && mention.Sentence.Contains(t.Span)))
        {
            span = span.Union(target.Span);
        }

        for (var inner = draft.Act.Inner; inner is not null; inner = inner.Inner)
        {
            span = span.Union(view.Tokens.Span(inner.Hit.Trigger));
        }

        // Of an attack that is told beside the accusation, else of the accusing itself.
        var about = targets.Below(draft.Act.Hit.Trigger, except: draft);
        return Make(draft, ClaimKind.Allegation, span) with
        {
            About = about?.Trigger ?? mention.Trigger,
            AboutEvent = about?.Code.Event ?? mention.Code.Event,
        };
    }

    private Claim Make(DraftMention draft, ClaimKind kind, TextSpan span) => new()
    {
        Kind = kind,
        By = draft.Mention.Sources[0].Actor,
        DocumentId = draft.Mention.DocumentId,
        SentenceIndex = draft.Mention.SentenceIndex,
        Span = span,
        Text = span.Of(view.Document.Text),
        Rule = draft.Mention.Rule,
    };

    // The number's words in the mention's sentence.
    private TextSpan? Number(EventMention mention, string kind, Quantity value)
    {
        if (view.Document.Has<QuantityTable>())
        {
            foreach (var quantity in view.Document.Get<QuantityTable>().Mentions)
            {
                var span = view.Tokens.Span(quantity.Tokens);
                if (quantity.Kind == kind && quantity.Value.Best == value.Best && mention.Sentence.Contains(span))
                {
                    return span;
                }
            }
        }

        return null;
    }
}
