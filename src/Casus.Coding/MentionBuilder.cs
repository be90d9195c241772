using Casus.Coding.Circumstances;
using Casus.Coding.Relations;
using Casus.Coding.Roles;
using Casus.Coding.Rules;
using Casus.Coding.Status;
using Casus.Coding.Triggers;

namespace Casus.Coding;

/// <summary>Makes the record of an act: spans, circumstances, attribution, contexts.</summary>
internal sealed class MentionBuilder(SyntaxView view, Codebook codebook, Circumstance circumstances, AttributionReader attributions, ConditionFinder conditions)
{
    private const int MaxContentLemmas = 16;
    private readonly AnotherReader anothers = new(view);

    /// <summary>Makes the record.</summary>
    /// <param name="act">The act.</param>
    /// <param name="status">Whether it happened.</param>
    /// <param name="role">What its block is for.</param>
    /// <param name="isReference">True when the words only point to a known event.</param>
    public EventMention Build(Act act, EventStatus status, BlockRole role, bool isReference)
    {
        int trigger = act.Hit.Trigger;
        int sentence = view.Sentences.SentenceOf(trigger);
        var span = TriggerSpan(act.Hit);
        var sentenceSpan = view.Sentences.Span(sentence);
        bool isOffer = act.Code.Event.Value == "AGREE";
        var mention = new EventMention
        {
            DocumentId = view.Document.Document.Id,
            SentenceIndex = sentence,
            Sentence = sentenceSpan,
            SentenceText = sentenceSpan.Of(view.Document.Text),
            Trigger = span,
            Span = span,
            Code = act.Code,
            Rule = act.Rule,
            Steps = act.Steps,
            Status = status,
            Lemma = view.Tokens.Lemma(trigger),
            Sources = act.Sources,
            Targets = act.Targets,
            Content = act.Inner?.Code is { Event.IsEmpty: false } inner ? inner : null,
            ContentLemmas = ContentLemmas(act.Hit),
            Contexts = Contexts(act),
            Date = circumstances.Dates.Find(act),
            Place = circumstances.Places.Find(act),
            Attribution = attributions.Read(trigger),
            Condition = isOffer ? conditions.Find(trigger) : null,
            Quantities = circumstances.Counts.Find(trigger, act.Code.Event),
            Role = role,
            IsReference = isReference,
            IsAnother = anothers.Is(trigger),
        };
        return mention with { Span = Extent(mention) };
    }

    /// <summary>True for a date that the trigger itself carries, or its clause where that is not past.</summary>
    /// <param name="date">The date, or null.</param>
    /// <param name="trigger">The trigger.</param>
    public bool IsOwn(MentionDate? date, int trigger)
    {
        var covered = date is null ? default : view.Tokens.Covering(date.Span);
        int clause = view.Head(trigger);
        for (int t = covered.First; t < covered.End; t++)
        {
            int head = view.Head(t);
            bool isClause = head >= 0 && (head == clause || (clause >= 0 && head == view.Head(clause)));
            if (head == trigger || (isClause && view.Tokens.Xpos[head] is not ("VBD" or "VBN")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who told the act last, as a party; null for the report's own voice or an unknown speaker.</summary>
    /// <param name="trigger">The act's trigger.</param>
    public Actor? Speaker(int trigger) => attributions.Read(trigger) is [.., var last] ? last.Speaker : null;

    /// <summary>From the first to the last word of trigger, parties, date and place that stand in the sentence.</summary>
    /// <param name="mention">The record.</param>
    public static TextSpan Extent(EventMention mention)
    {
        var span = mention.Trigger;
        foreach (var party in mention.Sources.Concat(mention.Targets))
        {
            span = !party.Span.IsEmpty && mention.Sentence.Contains(party.Span) ? span.Union(party.Span) : span;
        }

        span = mention.Date is { } date ? span.Union(date.Span) : span;
        return mention.Place is { } place ? span.Union(place.Span) : span;
    }

    /// <summary>The trigger's words: with its particle, and for a noun with the nouns that are part of it.</summary>
    /// <param name="hit">The hit.</param>
    public TextSpan TriggerSpan(Hit hit)
    {
        int trigger = hit.Trigger;
        var span = view.Tokens.Span(trigger);
        if (view.Child(trigger, DependencyRelation.CompoundPrt) is var particle && particle == trigger + 1)
        {
            span = span.Union(view.Tokens.Span(particle));
        }
        else if (hit.Pattern.Particle >= 0 && trigger + 1 < view.Tokens.Count && view.Key(trigger + 1) == hit.Pattern.Particle)
        {
            span = span.Union(view.Tokens.Span(trigger + 1));
        }

        bool isNoun = view.Upos(trigger) == UniversalPos.Noun;
        for (int t = trigger - 1; isNoun && t >= 0 && view.Head(t) == trigger && view.Relation(t) == DependencyRelation.Compound
            && view.Upos(t) == UniversalPos.Noun; t--)
        {
            span = span.Union(view.Tokens.Span(t));
        }

        return span;
    }

    private List<string> Contexts(Act act)
    {
        var contexts = new SortedSet<string>(act.Hit.Rule.Contexts, StringComparer.Ordinal);
        contexts.UnionWith(codebook.FindCameo(act.Code.Cameo)?.Contexts ?? []);
        return [.. contexts];
    }

    // Nouns, verbs and adjectives of what is offered, asked or threatened, without names and numbers.
    private List<string> ContentLemmas(Hit hit)
    {
        var lemmas = new SortedSet<string>(StringComparer.Ordinal);
        if (hit.Rule.Kind != RuleKind.Operator || hit.Content < 0)
        {
            return [];
        }

        Gather(hit.Content, hit.Trigger, lemmas);
        return [.. lemmas];
    }

    private void Gather(int token, int top, SortedSet<string> into)
    {
        if (into.Count >= MaxContentLemmas || view.IsAftermath(token))
        {
            return;
        }

        if (view.Upos(token) is UniversalPos.Noun or UniversalPos.Verb or UniversalPos.Adj)
        {
            into.Add(view.Tokens.Lemma(token));
        }

        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (c != top && view.Relation(c) != DependencyRelation.AclRelcl)
            {
                Gather(c, top, into);
            }
        }
    }
}
