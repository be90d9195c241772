using Casus.Coding.Roles;
using Casus.Coding.Status;
using Casus.Coding.Triggers;

namespace Casus.Coding.Claims;

/// <summary>Makes claims of the hits of claim rules, of accusations, and of figures.</summary>
internal sealed class ClaimCoder(SyntaxView view, PartyFinder parties, StatusReader statuses)
{
    private static readonly EventType Assault = new("ASSAULT");
    private static readonly RuleId DeniedWords = new("claims.denial-word"); // charges and reports may be of anything
    private readonly ClaimSpeaker speakers = new(view, parties);
    private readonly List<Claim> claims = [];

    /// <summary>Codes the claims of a report.</summary>
    /// <param name="hits">Hits of claim rules, in text order.</param>
    /// <param name="acts">Hits of the other rules.</param>
    /// <param name="drafts">The report's mentions.</param>
    public IReadOnlyList<Claim> Code(IReadOnlyList<Hit> hits, IReadOnlyList<Hit> acts, IReadOnlyList<DraftMention> drafts)
    {
        var targets = new ClaimTarget(view, drafts);
        var said = new DraftClaims(view, parties, speakers, targets);
        var judge = new ClaimHitJudge(view, statuses, acts);
        foreach (var draft in drafts)
        {
            if (said.Said(draft) is { } claim)
            {
                claims.Add(claim);
            }

            claims.AddRange(said.Figures(draft.Mention));
        }

        foreach (var hit in hits)
        {
            if (judge.IsMade(hit))
            {
                AddHit(hit, targets);
            }
        }

        claims.AddRange(new TollReader(view, speakers.Of).Read(drafts));
        return [.. claims.OrderBy(c => c.Span).ThenBy(c => c.Kind)];
    }

    private void AddHit(Hit hit, ClaimTarget targets)
    {
        var kind = hit.Rule.Claim;
        var by = speakers.Of(hit.Source) ?? (kind == ClaimKind.Retraction ? null : speakers.Teller(hit.Trigger));
        int sentence = view.Sentences.SentenceOf(hit.Trigger);
        if (kind is ClaimKind.Prediction or ClaimKind.Allegation && claims.Exists(c => c.Kind == kind && c.SentenceIndex == sentence))
        {
            return; // the accusation of the sentence says it already
        }

        by = kind == ClaimKind.Retraction && hit.Rule.Id != RuleId.FigureRetraction ? Retract(hit, by) : by;
        var span = Extent(hit);
        var about = targets.Of(hit.Trigger);
        claims.Add(new Claim
        {
            Kind = kind,
            By = by,
            DocumentId = view.Document.Document.Id,
            SentenceIndex = sentence,
            Span = span,
            Text = span.Of(view.Document.Text),
            Rule = hit.Rule.Id,
            AboutEvent = about?.Code.Event ?? (kind is ClaimKind.Prediction or ClaimKind.Allegation || hit.Rule.Id == DeniedWords ? default : Assault),
            About = about?.Trigger,
        });
    }

    // Who takes a statement back is who made it: the latest claim of the report that still stands.
    private Actor? Retract(Hit hit, Actor? by)
    {
        int before = view.Tokens.Starts[hit.Trigger];
        int last = Made(ClaimKind.Responsibility);
        last = last >= 0 ? last : Made(ClaimKind.Allegation);
        if (last < 0)
        {
            return by;
        }

        claims[last] = claims[last] with { Status = ClaimStatus.Retracted };
        return by is null || by.Code.IsEmpty ? claims[last].By : by;

        int Made(ClaimKind kind) => claims.FindLastIndex(c => c.Kind == kind && c.Status == ClaimStatus.Standing && c.Span.Start < before && IsMaker(c.By, by));
    }

    // "the group" is whoever made the claim; a name is somebody.
    private static bool IsMaker(Actor? maker, Actor? by) => maker is null || by is null || maker == by || !by.Name.Any(char.IsUpper)
        || maker.Name.Contains(by.Name, StringComparison.OrdinalIgnoreCase) || by.Name.Contains(maker.Name, StringComparison.OrdinalIgnoreCase);

    private TextSpan Extent(Hit hit)
    {
        var span = view.Tokens.Span(hit.Trigger);
        foreach (int token in (ReadOnlySpan<int>)[hit.Object, hit.Source, hit.Content])
        {
            span = token < 0 || view.Sentences.SentenceOf(token) != view.Sentences.SentenceOf(hit.Trigger) ? span : span.Union(parties.Phrase(token));
        }

        return hit.Rule.Claim == ClaimKind.Denial && hit.Object >= 0 ? span.Union(OfObject(hit.Object, span)) : span;
    }

    // "rejected the claim by the Front": whose words are denied is part of the denial.
    private TextSpan OfObject(int noun, TextSpan span)
    {
        for (int c = view.FirstChild(noun); c >= 0; c = view.NextSibling(c))
        {
            span = view.Relation(c) == DependencyRelation.Nmod && c > noun ? span.Union(parties.Phrase(c)) : span;
        }

        return span;
    }
}
