using Casus.Coding.Rules;
using Casus.Coding.Triggers;

namespace Casus.Coding.Circumstances;

/// <summary>Finds the measures of a report that link one happening to another. Made per document; not shared.</summary>
internal sealed class RelativePhrases
{
    private const int CountReach = 3; // "some two and a half days" is not counted
    private readonly SyntaxView view;
    private readonly HappeningNouns happenings;
    private readonly TimeWords words;
    private readonly List<RelativePhrase> all = [];

    public RelativePhrases(SyntaxView view, HappeningNouns happenings)
    {
        this.view = view;
        this.happenings = happenings;
        words = view.Grammar.Time;
        for (int t = 0; t < view.Tokens.Count; t++)
        {
            if (Read(t) is { } phrase)
            {
                all.Add(phrase);
            }
        }
    }

    /// <summary>The phrases of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    public IEnumerable<RelativePhrase> Of(int sentence) => all.Count == 0 ? [] : all.Where(p => view.Sentences[sentence].Contains(p.Tokens.First));

    /// <summary>True for a time that is part of such a phrase and so dates nothing by itself.</summary>
    /// <param name="time">The time's tokens.</param>
    public bool Covers(TokenSpan time)
    {
        foreach (var phrase in all)
        {
            if (time.First < phrase.Tokens.End && time.End > phrase.Tokens.First)
            {
                return true;
            }
        }

        return false;
    }

    private RelativePhrase? Read(int token)
    {
        if (view.Upos(token) != UniversalPos.Noun || token + 1 >= view.Tokens.Count)
        {
            return null;
        }

        bool isHour = view.Is(token, words.Hour), isEve = view.Is(token, words.Eve);
        var unit = isHour || isEve || view.Is(token, words.Day) ? DatePrecision.Day : DateText.Unit(words, view.Key(token));
        if (unit is not { } precision)
        {
            return null;
        }

        int first = First(token);
        return isEve ? Eve(first, token)
            : view.Is(token + 1, words.After) || view.Is(token + 1, words.Before) ? Linked(first, token, isHour ? 0 : Count(token), precision)
            : precision == DatePrecision.Day && !isHour && token > 0 && view.Is(token - 1, words.That) && view.Head(token - 1) == token && IsAdjunct(token)
                ? new RelativePhrase(new TokenSpan(token - 1, token + 1), 0, precision, 1, view.Head(token), -1, false)
                : null;
    }

    private bool IsAdjunct(int noun) => view.Head(noun) >= 0 && view.IsVerbal(view.Head(noun))
        && view.Relation(noun) is DependencyRelation.Obl or DependencyRelation.OblTmod or DependencyRelation.OblUnmarked or DependencyRelation.OblNpmod or DependencyRelation.NmodUnmarked;

    private RelativePhrase? Linked(int first, int unit, int count, DatePrecision precision)
    {
        int link = unit + 1;
        int sign = view.Is(link, words.After) ? 1 : -1;
        int anchor = Anchor(link);
        int above = view.Head(unit);
        if (above < 0 || (anchor < 0 && !IsEnd(link + 1)))
        {
            return null;
        }

        int governor = above == link || above == anchor ? anchor < 0 ? view.Head(link) : view.Head(anchor) : above;
        governor = governor >= 0 && (governor == anchor || governor == unit) ? view.Head(governor) : governor;
        var (subject, isNoun) = Subject(governor);
        return subject == anchor ? null : new RelativePhrase(new TokenSpan(first, link + 1), count, precision, sign, subject, anchor, isNoun);
    }

    // "on the eve of the vote"
    private RelativePhrase? Eve(int first, int noun)
    {
        int anchor = view.Child(noun, DependencyRelation.Nmod);
        if (anchor < 0 || view.Head(noun) < 0)
        {
            return null;
        }

        var (subject, isNoun) = Subject(view.Head(noun));
        return new RelativePhrase(new TokenSpan(first, noun + 1), 1, DatePrecision.Day, -1, subject, anchor, isNoun);
    }

    // What the link opens: a noun or a clause.
    private int Anchor(int link)
    {
        if (view.Relation(link) is DependencyRelation.Case or DependencyRelation.Mark && view.Head(link) > link)
        {
            return view.Head(link);
        }

        for (int c = view.FirstChild(link); c >= 0; c = view.NextSibling(c))
        {
            if (c > link && view.Relation(c) is DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Obj or DependencyRelation.Advcl)
            {
                return c;
            }
        }

        return -1;
    }

    // "The talks came two days after": a noun for what happens takes the place of its verb.
    private (int Subject, bool IsNoun) Subject(int governor)
    {
        int subject = governor < 0 ? -1 : view.Child(governor, DependencyRelation.Nsubj);
        bool isPlain = subject >= 0 && (view.Is(governor, view.Grammar.Occur) || view.Child(governor, DependencyRelation.Cop) >= 0)
            && view.Child(governor, DependencyRelation.Obj) < 0 && view.Upos(subject) == UniversalPos.Noun;
        return isPlain || (subject >= 0 && happenings.Is(subject) && view.Child(governor, DependencyRelation.Obj) < 0) ? (subject, true) : (governor, false);
    }

    private int Count(int unit)
    {
        bool isPlural = view.Tokens.Xpos[unit] == "NNS";
        for (int t = unit - 1; t >= 0 && t >= unit - CountReach && view.Upos(t) is UniversalPos.Num or UniversalPos.Det or UniversalPos.Adj or UniversalPos.Adv; t--)
        {
            if (words.Count(view.Key(t), view.Tokens.Form(t)) is var count and > 0 && (count > 1 || !isPlural))
            {
                return count;
            }
        }

        return -1;
    }

    private int First(int unit)
    {
        int first = unit;
        while (first > 0 && view.Upos(first - 1) is UniversalPos.Num or UniversalPos.Det && view.Head(first - 1) <= unit && view.Head(first - 1) >= first - 1)
        {
            first--;
        }

        return first;
    }

    private bool IsEnd(int token) => token >= view.Tokens.Count || view.Upos(token) is UniversalPos.Punct or UniversalPos.Cconj || view.Sentences.SentenceOf(token) != view.Sentences.SentenceOf(token - 1);
}
