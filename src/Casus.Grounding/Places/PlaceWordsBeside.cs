using Casus.Grounding.Actors;
using Casus.Grounding.Places.Finding;

namespace Casus.Grounding.Places;

/// <summary>What the words beside a name say of what it does: "Paris police", "the hills of X", "Iran's Natanz", "Mr. Cairo". Safe to share.</summary>
internal sealed class PlaceWordsBeside(PlaceLexicon lexicon, Gazetteer gazetteer)
{
    /// <summary>True for a point of the compass and the like.</summary>
    public bool IsDirection(ReportView view, int token) => Has(view, token, PlaceWord.Direction);

    /// <summary>True for a person's name: "Senator London", "her brother Dallas".</summary>
    public bool IsPerson(ReportView view, TokenSpan span)
    {
        int before = span.First - 1;
        if (before < 0 || span.Count > 1 || CapitalReading.IsLocated(view, span))
        {
            return false;
        }

        bool isTitled = view.IsUpper(before) && Has(view, before, PlaceWord.Title) && !Has(view, before, PlaceWord.Lead);
        return isTitled || (Has(view, before, PlaceWord.Kin) && !StartsClause(view, span));
    }

    /// <summary>True where something else has the place's name: "the Oslo accords", "the Treaty of Versailles". Agreements of a country are its own.</summary>
    public bool IsNamesake(ReportView view, TokenSpan span, bool isLarge) => !isLarge
        && ((span.End < view.Tokens.Count && (Has(view, span.End, PlaceWord.Namesake) || (view.IsUpper(span.End) && Has(view, span.End, PlaceWord.Team) && !Has(view, span.End, PlaceWord.Generic | PlaceWord.Kind))))
            || (span.First > 1 && IsOf(view, span.First - 1) && view.IsUpper(span.First - 2) && Has(view, span.First - 2, PlaceWord.Namesake)));

    /// <summary>True where the name only says whose people or institution is meant: "Paris police", "Egypt's president", "the army of X".</summary>
    public bool IsMark(ReportView view, TokenSpan span, bool isCountry)
    {
        var tokens = view.Tokens;
        int head = view.HeadOf(span), governor = tokens.Heads[head], next = span.End;
        if (next < tokens.Count && Has(view, next, PlaceWord.Group) && !view.IsUpper(next) && governor >= next)
        {
            return true;
        }

        if (!isCountry || governor < 0 || !Has(view, governor, PlaceWord.Group) || view.IsUpper(governor))
        {
            return false;
        }

        return (next < tokens.Count && view.IsPossessive(next) && governor > next)
            || (governor == span.First - 2 && IsOf(view, span.First - 1));
    }

    /// <summary>True where a country's name is ground and no government: "the hills of X", "northern X", "the border between X and Y", "Iran's Natanz".</summary>
    public bool IsGround(ReportView view, TokenSpan span)
    {
        int before = span.First - 1;
        return HasPlaceAfter(view, span) || (before >= 0 && (IsCompass(view, before) || IsPartOf(view, before) || IsPlaced(view, before)
            || IsBetween(view, span)));
    }

    private bool IsCompass(ReportView view, int token) => IsDirection(view, token) && !view.Tokens.Form(token).StartsWith("neigh", StringComparison.OrdinalIgnoreCase)
        && !view.Is(token, "nearby") && (token == 0 || !view.IsPossessive(token));

    // "the capital of X", "the second city of X"
    private bool IsPartOf(ReportView view, int before) => before > 0 && IsOf(view, before)
        && (Has(view, before - 1, PlaceWord.Kind | PlaceWord.Nature | PlaceWord.Direction)
            || lexicon.KindOf(view.Tokens.Lemma(before - 1)) != PlaceFeature.Feature);

    // "in neighbouring X"
    private bool IsPlaced(ReportView view, int before)
    {
        int at = before;
        while (at > 0 && IsDirection(view, at))
        {
            at--;
        }

        return at < before && view.Cues.Has(view.Tokens.Form(at), Cue.PlacePreposition) && !view.Cues.Has(view.Tokens.Form(at), Cue.PartyPreposition);
    }

    private bool IsBetween(ReportView view, TokenSpan span)
    {
        int preposition = view.CaseOf(span);
        return preposition > 0 && view.Is(preposition, "between") && Has(view, preposition - 1, PlaceWord.Kind | PlaceWord.Nature | PlaceWord.Road);
    }

    // "Iran's [Natanz]"
    private bool HasPlaceAfter(ReportView view, TokenSpan span)
    {
        int next = span.End + 1;
        if (next >= view.Tokens.Count || !view.IsPossessive(span.End) || !view.IsUpper(next))
        {
            return false;
        }

        gazetteer.Longest(view.Tokens, next, Math.Min(next + 3, view.Tokens.Count), out int end);
        return end > next && (end >= view.Tokens.Count || !view.IsUpper(end));
    }

    private static bool StartsClause(ReportView view, TokenSpan span) =>
        span.End < view.Tokens.Count && view.Tokens.Heads[view.HeadOf(span)] >= span.End
        && view.Tokens.Relations[view.HeadOf(span)] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
        && view.Tokens.Heads[span.First - 1] != view.Tokens.Heads[view.HeadOf(span)] && !span.Contains(view.Tokens.Heads[span.First - 1]);

    private static bool IsOf(ReportView view, int token) => view.Is(token, "of");

    private bool Has(ReportView view, int token, PlaceWord words) => (lexicon.Of(view.Tokens.Form(token)) & words) != 0;
}
