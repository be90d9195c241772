using Casus.Language.Parsing;

namespace Casus.Language.Attribution;

/// <summary>Finds what a reporting word says is said.</summary>
internal static class ContentFinder
{
    /// <summary>The content; null when there is none, and so no report of speech.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="cue">The reporting word.</param>
    /// <param name="allowed">Where its content may stand.</param>
    public static TokenSpan? Of(in TreeView tree, int cue, CueContent allowed)
    {
        var tied = Clause(tree, cue, allowed) ?? Infinitive(tree, cue, allowed);
        if (tied is null && AfterPreposition(tree, cue, allowed) is { } led)
        {
            return led;
        }

        tied ??= Complement(tree, cue, allowed) ?? Object(tree, cue, allowed);
        return tied is { } span && tree.Tokens.Upos[cue] == UniversalPos.Verb
            ? span.First > cue ? ToItsEnd(tree, cue, span) : FromItsStart(tree, cue, span)
            : tied ?? BeforeCue(tree, cue, allowed);
    }

    // What follows the content belongs to it too, up to where the reporting verb goes on with something else:
    // the tree often hangs the tail of a long clause on the wrong verb.
    private static TokenSpan ToItsEnd(in TreeView tree, int cue, TokenSpan span)
    {
        var tokens = tree.Tokens;
        var end = Math.Max(tree.Subtree(cue).End, span.End);
        for (var i = span.End; i < end; i++)
        {
            if (tokens.Heads[i] != cue || i < span.End)
            {
                continue;
            }

            var first = tree.Subtree(i).First;
            var isNew = tokens.Relations[i] switch
            {
                DependencyRelation.Conj or DependencyRelation.Nsubj or DependencyRelation.Cc => true,
                DependencyRelation.Advcl => tokens.Form(first - 1)[0] == ',' && IsSeparate(tree, i),
                DependencyRelation.Parataxis or DependencyRelation.Obl => tokens.Form(first - 1)[0] == ',',
                _ => false,
            };
            if (isNew && first >= span.End)
            {
                end = first;
                break;
            }
        }

        return span with { End = end };
    }

    // "..., citing a report" and "..., while India" say more of the speaker; "..., provided both agree" is a part of what is said.
    private static bool IsSeparate(in TreeView tree, int clause) =>
        tree.Tokens.Xpos[clause] is "VBG" or "VBN" || tree.HasMarker(clause, "while") || tree.HasMarker(clause, "as")
        || tree.HasMarker(clause, "after") || tree.HasMarker(clause, "before") || tree.HasMarker(clause, "when");

    // Speech before its verb begins with the sentence: "With X, there is Y, he said."
    private static TokenSpan FromItsStart(in TreeView tree, int cue, TokenSpan span)
    {
        var subject = tree.Child(cue, DependencyRelation.Nsubj);
        var said = subject >= 0 ? Math.Min(tree.Subtree(subject).First, cue) : cue;
        var isRightBefore = span.End <= said && said - span.End <= 2 && said > tree.Sentence.First
            && tree.Tokens.Upos[said - 1] == UniversalPos.Punct;
        return isRightBefore ? span with { First = tree.Sentence.First } : span;
    }

    // "called him a liar", "called the talks useful": the thing and what it is called.
    private static TokenSpan? Complement(in TreeView tree, int cue, CueContent allowed)
    {
        if ((allowed & CueContent.Complement) == 0)
        {
            return null;
        }

        int thing = tree.Child(cue, DependencyRelation.Obj), said = tree.Child(cue, DependencyRelation.Xcomp);
        return thing > cue && said > thing ? new TokenSpan(tree.Subtree(thing).First, tree.Subtree(said).End) : null;
    }

    private static TokenSpan? Clause(in TreeView tree, int cue, CueContent allowed)
    {
        if ((allowed & CueContent.Clause) == 0)
        {
            return null;
        }

        var isNoun = tree.Tokens.Upos[cue] == UniversalPos.Noun;
        var clause = isNoun ? ThatClause(tree, cue) : tree.Child(cue, DependencyRelation.Ccomp, DependencyRelation.Parataxis);
        if (clause >= 0 && (isNoun || IsSpeech(tree, cue, clause)))
        {
            return Without(tree, tree.Subtree(clause), cue);
        }

        if (!isNoun && tree.Child(cue, DependencyRelation.CsubjPass) is var subject and >= 0)
        {
            return tree.Subtree(subject);
        }

        // "..., the ministry said, ...": the reporting clause hangs on what is said.
        var head = tree.Tokens.Heads[cue];
        return !isNoun && head >= 0 && tree.Tokens.Relations[cue] == DependencyRelation.Parataxis
            && tree.Child(cue, DependencyRelation.Nsubj) >= 0
                ? LargerSide(tree.Subtree(head), tree.Subtree(cue))
                : null;
    }

    // After a reporting noun "that" leads what is said, even where the tree takes it for a relative pronoun.
    private static int ThatClause(in TreeView tree, int noun)
    {
        for (var i = noun + 1; i < tree.Sentence.End; i++)
        {
            if (tree.Tokens.Heads[i] == noun
                && tree.Tokens.Relations[i] is DependencyRelation.Ccomp or DependencyRelation.Acl or DependencyRelation.AclRelcl
                && tree.Tokens.Form(tree.Subtree(i).First) is "that")
            {
                return i;
            }
        }

        return -1;
    }

    // A clause set loosely beside the verb is said only when it comes first or a colon or quotation mark leads it.
    private static bool IsSpeech(in TreeView tree, int cue, int clause)
    {
        var first = tree.Subtree(clause).First;
        return tree.Tokens.Relations[clause] != DependencyRelation.Parataxis || first < cue
            || (tree.Child(cue, DependencyRelation.Obj) < 0
                && (tree.Tokens.Form(first)[0] is '"' or '\u201C' or ':' || tree.Tokens.Form(first - 1)[0] is '"' or '\u201C' or ':' or ','));
    }

    private static TokenSpan? Infinitive(in TreeView tree, int cue, CueContent allowed)
    {
        if ((allowed & CueContent.Infinitive) == 0)
        {
            return null;
        }

        var isNoun = tree.Tokens.Upos[cue] == UniversalPos.Noun;
        var verb = isNoun ? tree.Child(cue, DependencyRelation.Acl) : tree.Child(cue, DependencyRelation.Xcomp);
        if (verb < 0 || !tree.HasMarker(verb, "to"))
        {
            return null;
        }

        var span = tree.Subtree(verb);
        var addressee = isNoun ? -1 : tree.Child(cue, DependencyRelation.Obj, DependencyRelation.Iobj);
        return addressee > cue && addressee < span.First ? span with { First = tree.Subtree(addressee).First } : span;
    }

    private static TokenSpan? AfterPreposition(in TreeView tree, int cue, CueContent allowed)
    {
        for (var i = cue + 1; i < tree.Sentence.End; i++)
        {
            if (tree.Tokens.Heads[i] == cue && tree.Tokens.Relations[i] is DependencyRelation.Obl or DependencyRelation.Advcl or DependencyRelation.Xcomp
                && LeadsContent(tree, i, allowed, out var isKept))
            {
                var span = tree.Subtree(i);
                return isKept || span.Count == 1 ? span : span with { First = span.First + 1 };
            }
        }

        return null;
    }

    // "warning of retaliation" keeps its preposition; "called for talks" and "described as" do not.
    private static bool LeadsContent(in TreeView tree, int i, CueContent allowed, out bool isKept)
    {
        isKept = true;
        if (((allowed & CueContent.Of) != 0 && tree.HasMarker(i, "of"))
            || ((allowed & CueContent.About) != 0 && tree.HasMarker(i, "about"))
            || ((allowed & CueContent.Against) != 0 && tree.HasMarker(i, "against")))
        {
            return true;
        }

        isKept = false;
        return ((allowed & CueContent.For) != 0 && tree.HasMarker(i, "for"))
            || ((allowed & CueContent.On) != 0 && tree.HasMarker(i, "on"))
            || ((allowed & CueContent.As) != 0 && tree.HasMarker(i, "as"));
    }

    private static TokenSpan? Object(in TreeView tree, int cue, CueContent allowed)
    {
        if ((allowed & CueContent.Object) == 0)
        {
            return null;
        }

        var thing = tree.Child(cue, DependencyRelation.Obj, DependencyRelation.NsubjPass);
        var isSayable = thing >= 0 && tree.Tokens.Upos[thing] != UniversalPos.Pron && tree.Child(thing, DependencyRelation.Nummod) < 0;
        return isSayable ? tree.Subtree(thing) : null;
    }

    // "..., he said." where the tree does not tie the two: what stands before the comma, up to the sentence's start.
    private static TokenSpan? BeforeCue(in TreeView tree, int cue, CueContent allowed)
    {
        var subject = tree.Child(cue, DependencyRelation.Nsubj);
        if ((allowed & CueContent.Clause) == 0 || subject < 0 || tree.Tokens.Upos[cue] != UniversalPos.Verb)
        {
            return null;
        }

        var first = Math.Min(tree.Subtree(subject).First, cue);
        var before = first - 1;
        var isAfterComma = before > tree.Sentence.First + 1
            && (tree.Tokens.Form(before)[0] == ',' || (IsQuote(tree.Tokens, before) && tree.Tokens.Form(before - 1)[0] is ',' or '?' or '!'));
        return isAfterComma ? new TokenSpan(tree.Sentence.First, before) : null;
    }

    private static bool IsQuote(TokenTable tokens, int i) => tokens.Form(i)[0] is '"' or '\u201D' or '\u201C';

    // A clause before its verb may span the speaker too where the tree crosses; the side without the cue is said.
    private static TokenSpan Without(in TreeView tree, TokenSpan span, int cue) =>
        span.Contains(cue) ? LargerSide(span, new TokenSpan(cue, cue + 1)) : span;

    internal static TokenSpan LargerSide(TokenSpan whole, TokenSpan part) =>
        part.First - whole.First >= whole.End - part.End ? whole with { End = part.First } : whole with { First = part.End };
}
