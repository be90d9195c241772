using Casus.Coding.Rules;

namespace Casus.Coding.Relations;

/// <summary>The two phrases between which a relation is asked for, made the parties of their sentence.</summary>
internal sealed class GivenParties
{
    private readonly AnnotatedDocument sentence;
    private readonly TokenTable tokens;

    public GivenParties(AnnotatedDocument sentence, string source, string target)
    {
        this.sentence = sentence;
        tokens = sentence.Tokens;
        Source = Find(source, default);
        Target = Find(target, Source);
        SourceHead = Head(Source);
        TargetHead = Head(Target);
    }

    /// <summary>The code by which the source is known among the parties of an act.</summary>
    public static ActorCode SourceCode { get; } = new("SOURCE1");

    /// <summary>The code by which the target is known.</summary>
    public static ActorCode TargetCode { get; } = new("TARGET2");

    /// <summary>The source's words; empty when the sentence lacks them.</summary>
    public TokenSpan Source { get; }

    /// <summary>The target's words; empty when the sentence lacks them.</summary>
    public TokenSpan Target { get; }

    /// <summary>The head of the source's words; -1 for none.</summary>
    public int SourceHead { get; }

    /// <summary>The head of the target's words; -1 for none.</summary>
    public int TargetHead { get; }

    /// <summary>The sentence's parties with the two among them, and the pronouns that stand for the two.</summary>
    /// <param name="grammar">Knows the pronouns.</param>
    /// <param name="isAct">Knows the words that open rules.</param>
    public ActorTable Overlay(GrammarWords grammar, Func<int, bool> isAct)
    {
        var known = sentence.Has<ActorTable>() ? sentence.Get<ActorTable>().Mentions : [];
        var mentions = known.Where(m => m.Head != SourceHead && m.Head != TargetHead && !Swallows(m.Tokens, Source) && !Swallows(m.Tokens, Target)
            && !grammar.ThirdPerson.Has(tokens.Lemmas[m.Head])).ToList();
        var source = Known(known, SourceHead, "source", SourceCode);
        var target = Known(known, TargetHead, "target", TargetCode);
        Add(mentions, Source, SourceHead, source);
        Add(mentions, Target, TargetHead, target);
        AddPeopleOf(mentions, SourceHead, TargetHead, source, isAct);
        AddPeopleOf(mentions, TargetHead, SourceHead, target, isAct);
        for (int t = 0; t < tokens.Count; t++)
        {
            if (tokens.Upos[t] == UniversalPos.Pron && grammar.ThirdPerson.Has(tokens.Lemmas[t]) && !Source.Contains(t) && !Target.Contains(t) && StandsFor(t) is { } isSource)
            {
                Add(mentions, new TokenSpan(t, t + 1), t, isSource ? source : target);
            }
        }

        mentions.Sort((a, b) => a.Tokens.First.CompareTo(b.Tokens.First));
        return new ActorTable(mentions);
    }

    // What is known of the party stays known: police are police, and a person is one.
    private static Actor Known(IReadOnlyList<ActorMention> known, int head, string name, ActorCode code)
    {
        var actor = known.FirstOrDefault(m => m.Head == head)?.Actors[0];
        return new Actor(name, code, actor?.Sector ?? "") { Person = actor?.Person };
    }

    // "negotiators from Serbia", "envoys of the Holy See": who is named by the phrase acts through its people.
    private void AddPeopleOf(List<ActorMention> mentions, int head, int other, Actor actor, Func<int, bool> isAct)
    {
        int people = head < 0 ? -1 : tokens.Heads[head];
        if (people >= 0 && people != other && tokens.Relations[head] == DependencyRelation.Nmod && tokens.Upos[people] == UniversalPos.Noun && !isAct(people))
        {
            mentions.RemoveAll(m => m.Head == people);
            Add(mentions, new TokenSpan(people, people + 1), people, actor);
        }
    }

    // A pronoun is whom a link says, else the subject of a clause above it: "the ELN said it will release ...".
    private bool? StandsFor(int pronoun)
    {
        foreach (var link in sentence.Has<LinkTable>() ? sentence.Get<LinkTable>().Links : [])
        {
            if (link.Phrase.Contains(pronoun) && (link.Antecedent.Overlaps(Source) || link.Antecedent.Overlaps(Target)))
            {
                return link.Antecedent.Overlaps(Source);
            }
        }

        for (int t = tokens.Heads[pronoun]; t >= 0; t = tokens.Heads[t])
        {
            if (Subject(t) is var subject and >= 0 && subject < pronoun && (Source.Contains(subject) || Target.Contains(subject)))
            {
                return Source.Contains(subject);
            }
        }

        return null;
    }

    private int Subject(int verb)
    {
        for (int t = 0; t < tokens.Count; t++)
        {
            if (tokens.Heads[t] == verb && tokens.Relations[t] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
            {
                return t;
            }
        }

        return -1;
    }

    private TokenSpan Find(string phrase, TokenSpan not)
    {
        string words = phrase.Trim();
        for (int at = sentence.Text.IndexOf(words, StringComparison.Ordinal); at >= 0 && words.Length > 0;
            at = sentence.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var found = tokens.Covering(new TextSpan(at, at + words.Length));
            if (!found.IsEmpty && !found.Overlaps(not))
            {
                return found;
            }
        }

        return default;
    }

    private static bool Swallows(TokenSpan outer, TokenSpan inner) => !inner.IsEmpty && outer.First <= inner.First && outer.End >= inner.End;

    private static void Add(List<ActorMention> mentions, TokenSpan tokens, int head, Actor actor)
    {
        if (!tokens.IsEmpty)
        {
            mentions.Add(new ActorMention(tokens, head, [actor]));
        }
    }

    private int Head(TokenSpan span)
    {
        for (int t = span.First; t < span.End; t++)
        {
            if (tokens.Heads[t] < 0 || !span.Contains(tokens.Heads[t]))
            {
                return t;
            }
        }

        return -1;
    }
}
