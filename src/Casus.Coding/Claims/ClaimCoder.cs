using Casus.Coding.Relations;
using Casus.Coding.Roles;
using Casus.Coding.Triggers;

namespace Casus.Coding.Claims;

/// <summary>Makes claims of the hits of claim rules, of accusations that foretell, and of figures.</summary>
internal sealed class ClaimCoder(SyntaxView view, PartyFinder parties)
{
    private static readonly EventType Assault = new("ASSAULT");
    private readonly List<Claim> claims = [];

    /// <summary>Codes the claims of a report.</summary>
    /// <param name="hits">Hits of claim rules, in text order.</param>
    /// <param name="drafts">The report's mentions.</param>
    public IReadOnlyList<Claim> Code(IReadOnlyList<Hit> hits, IReadOnlyList<DraftMention> drafts)
    {
        foreach (var hit in hits)
        {
            AddHit(hit, drafts);
        }

        foreach (var draft in drafts)
        {
            AddPrediction(draft);
            AddFigures(draft.Mention);
        }

        claims.AddRange(new TollReader(view, Speaker).Read(drafts));
        return [.. claims.OrderBy(c => c.Span).ThenBy(c => c.Kind)];
    }

    private void AddHit(Hit hit, IReadOnlyList<DraftMention> drafts)
    {
        var by = Speaker(hit.Source);
        if (hit.Rule.Claim == ClaimKind.Retraction)
        {
            by = Retract(hit, by);
        }

        int sentence = view.Sentences.SentenceOf(hit.Trigger);
        var span = Extent(hit);
        Add(new Claim
        {
            Kind = hit.Rule.Claim,
            By = by,
            DocumentId = view.Document.Document.Id,
            SentenceIndex = sentence,
            Span = span,
            Text = span.Of(view.Document.Text),
            Rule = hit.Rule.Id,
            AboutEvent = hit.Rule.Claim is ClaimKind.Responsibility or ClaimKind.Denial or ClaimKind.Characterisation or ClaimKind.Retraction ? Assault : default,
            About = About(drafts, sentence),
        });
    }

    // Who takes a statement back is who made it: the latest claim of the report that still stands.
    private Actor? Retract(Hit hit, Actor? by)
    {
        int last = claims.FindLastIndex(c => c.Kind is ClaimKind.Responsibility or ClaimKind.Allegation && c.Status == ClaimStatus.Standing
            && c.Span.Start < view.Tokens.Starts[hit.Trigger] && (by is null || c.By is null || c.By == by || c.Kind == ClaimKind.Responsibility));
        last = claims.FindLastIndex(c => c.Kind == ClaimKind.Responsibility) is var claimed and >= 0 ? claimed : last;
        if (last < 0)
        {
            return by;
        }

        claims[last] = claims[last] with { Status = ClaimStatus.Retracted };
        return by is null || by.Code.IsEmpty ? claims[last].By : by;
    }

    private Actor? Speaker(int token)
    {
        if (token < 0)
        {
            return null;
        }

        var found = new List<Participant>();
        parties.Collect(token, found);
        if (found.Count > 0)
        {
            return found[0].Actor;
        }

        // A group that no file knows keeps its words as its name.
        string words = parties.Phrase(token).Of(view.Document.Text);
        return view.Upos(token) is UniversalPos.Pron || words.Length == 0 ? null : new Actor(words, default, "");
    }

    private TextSpan Extent(Hit hit)
    {
        var span = view.Tokens.Span(hit.Trigger);
        foreach (int token in (ReadOnlySpan<int>)[hit.Object, hit.Source, hit.Content])
        {
            span = token < 0 || view.Sentences.SentenceOf(token) != view.Sentences.SentenceOf(hit.Trigger) ? span : span.Union(parties.Phrase(token));
        }

        return span;
    }

    // The attack of the same sentence, else the last one told.
    private static TextSpan? About(IReadOnlyList<DraftMention> drafts, int sentence)
    {
        TextSpan? about = null;
        foreach (var draft in drafts)
        {
            var mention = draft.Mention;
            if (mention.Code.Event == Assault && mention.Status == EventStatus.Actual && mention.SentenceIndex <= sentence && mention.Role == BlockRole.Body)
            {
                about = mention.Trigger;
            }
        }

        return about;
    }

    private void AddPrediction(DraftMention draft)
    {
        if (draft.Mention.Code.Event.Value != "ACCUSE" || draft.Act.Inner is not { } inner || draft.Mention.Sources.Count == 0 || !IsAhead(inner))
        {
            return;
        }

        var innermost = inner;
        while (innermost.Inner is not null)
        {
            innermost = innermost.Inner;
        }

        var span = view.Tokens.Span(inner.Hit.Trigger).Union(view.Tokens.Span(innermost.Hit.Trigger));
        span = inner.Hit.Source >= 0 ? span.Union(parties.Phrase(inner.Hit.Source)) : span;
        Add(new Claim
        {
            Kind = ClaimKind.Prediction,
            By = draft.Mention.Sources[0].Actor,
            DocumentId = draft.Mention.DocumentId,
            SentenceIndex = draft.Mention.SentenceIndex,
            Span = span,
            Text = span.Of(view.Document.Text),
            About = draft.Mention.Trigger,
            AboutEvent = innermost.Code.Event,
            Rule = draft.Mention.Rule,
        });
    }

    private bool IsAhead(Act inner)
    {
        if (inner.Status is EventStatus.Intended)
        {
            return true;
        }

        for (int c = view.FirstChild(inner.Hit.Trigger); c >= 0; c = view.NextSibling(c))
        {
            if (view.Is(c, view.Grammar.Future) || view.Is(c, view.Grammar.Planned))
            {
                return true;
            }
        }

        return false;
    }

    private void AddFigures(EventMention mention)
    {
        if (mention.Role != BlockRole.Body)
        {
            return;
        }

        foreach (var (kind, value) in mention.Quantities)
        {
            Add(new Claim
            {
                Kind = ClaimKind.Figure,
                By = mention.Attribution.Count > 0 ? mention.Attribution[^1].Speaker : null,
                DocumentId = mention.DocumentId,
                SentenceIndex = mention.SentenceIndex,
                Span = mention.Span,
                Text = mention.Span.Of(view.Document.Text),
                About = mention.Trigger,
                AboutEvent = mention.Code.Event,
                Field = kind,
                Value = value,
                Rule = mention.Rule,
            });
        }
    }

    private void Add(Claim claim) => claims.Add(claim);
}
