using Casus.Language.Parsing;

namespace Casus.Language.Attribution;

/// <summary>Finds who speaks: the subject of a reporting verb, or who owns a reporting noun.</summary>
internal static class SourceFinder
{
    private const int MaxClimb = 4;

    /// <summary>The head word of the speaker; -1 when the text names none.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="cue">The reporting word.</param>
    public static int HeadOf(in TreeView tree, int cue) =>
        tree.Tokens.Upos[cue] == UniversalPos.Noun ? OwnerOf(tree, cue) : SubjectOf(tree, cue);

    /// <summary>The words of the speaker: what hangs under its head, without clauses and additions after a comma.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="head">The head word.</param>
    public static TokenSpan Span(in TreeView tree, int head)
    {
        var tokens = tree.Tokens;
        var span = tree.Subtree(head);
        var first = span.First;
        for (var i = span.First; i < span.End; i++)
        {
            if (tokens.Heads[i] != head)
            {
                continue;
            }

            var part = tree.Subtree(i);
            if (i > head && IsAddition(tokens, i, part))
            {
                span = span with { End = Math.Min(span.End, part.First) };
                break;
            }

            if (i < head && tokens.Relations[i] is DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Cc)
            {
                first = Math.Max(first, part.End);
            }
        }

        return Trimmed(tokens, span with { First = Math.Min(first, head) }, head);
    }

    private static TokenSpan Trimmed(TokenTable tokens, TokenSpan span, int head)
    {
        var (first, end) = (span.First, span.End);
        while (end - 1 > head && (tokens.Xpos[end - 1] == "POS" || (tokens.Upos[end - 1] == UniversalPos.Punct && !IsQuote(tokens, end - 1))))
        {
            end--;
        }

        while (first < head && tokens.Upos[first] == UniversalPos.Punct && !IsQuote(tokens, first))
        {
            first++;
        }

        return new TokenSpan(first, end);
    }

    private static bool IsQuote(TokenTable tokens, int i) => tokens.Form(i)[0] is '"' or '\u201C' or '\u201D' or ')';

    private static bool IsAddition(TokenTable tokens, int child, TokenSpan part) => tokens.Relations[child] switch
    {
        DependencyRelation.AclRelcl or DependencyRelation.Acl or DependencyRelation.Parataxis or DependencyRelation.Advcl => true,
        DependencyRelation.Punct => tokens.Form(child)[0] is '-' or '\u2013' or '\u2014' && tokens.Starts[child] > tokens.Ends[child - 1],
        DependencyRelation.Conj => false,
        _ => tokens.Form(part.First)[0] == ',',
    };

    private static int SubjectOf(in TreeView tree, int verb)
    {
        var at = verb;
        for (var step = 0; step < MaxClimb; step++)
        {
            var own = OwnSubject(tree, at);
            if (own >= 0)
            {
                return own;
            }

            if (tree.Child(at, DependencyRelation.NsubjPass) >= 0 || tree.Child(at, DependencyRelation.Expl) >= 0)
            {
                return -1;
            }

            var head = tree.Tokens.Heads[at];
            switch (tree.Tokens.Relations[at])
            {
                case DependencyRelation.Acl:
                case DependencyRelation.AclRelcl:
                    return head;
                case DependencyRelation.Conj:
                case DependencyRelation.Advcl:
                case DependencyRelation.Xcomp:
                case DependencyRelation.Parataxis when tree.Tokens.Xpos[at] == "VBG":
                    at = head;
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private static int OwnSubject(in TreeView tree, int verb)
    {
        var agent = tree.Child(verb, DependencyRelation.OblAgent);
        if (agent >= 0)
        {
            return agent;
        }

        var isPassive = tree.Child(verb, DependencyRelation.AuxPass) >= 0;
        var subject = isPassive ? -1 : tree.Child(verb, DependencyRelation.Nsubj);
        if (subject >= 0 && tree.Tokens.Xpos[subject] is "WP" or "WDT"
            && tree.Tokens.Relations[verb] is DependencyRelation.AclRelcl or DependencyRelation.Acl)
        {
            return tree.Tokens.Heads[verb];
        }

        return subject;
    }

    private static int OwnerOf(in TreeView tree, int noun)
    {
        var owner = tree.Child(noun, DependencyRelation.NmodPoss);
        if (owner >= 0)
        {
            return owner;
        }

        for (var i = noun + 1; i < tree.Sentence.End; i++)
        {
            if (tree.Tokens.Heads[i] == noun && tree.Tokens.Relations[i] == DependencyRelation.Nmod
                && (tree.HasMarker(i, "by") || tree.HasMarker(i, "from")))
            {
                return i;
            }
        }

        // "made a claim that": the subject of the verb that takes the noun.
        var isObject = tree.Tokens.Relations[noun] == DependencyRelation.Obj;
        return isObject ? SubjectOf(tree, tree.Tokens.Heads[noun]) : -1;
    }
}
