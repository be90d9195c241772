using Casus.Grounding.Actors;
using Casus.Grounding.Places.Finding;

namespace Casus.Grounding.Places;

/// <summary>
/// Says what a place's name does in its sentence. Capitals and countries that act are parties, a country is a location only where
/// something is said to be in, at or from it; a name inside the name of a body is a part of it.
/// </summary>
internal sealed class PlaceUseReader(PlaceLexicon lexicon, Gazetteer gazetteer)
{
    private readonly PlaceWordsBeside beside = new(lexicon, gazetteer);
    /// <summary>What the name does.</summary>
    /// <param name="view">The report.</param>
    /// <param name="parties">The known parties that it names.</param>
    /// <param name="span">The name.</param>
    /// <param name="place">The place meant, or null.</param>
    /// <param name="isAfterPlace">True after a place and a comma.</param>
    public PlaceUse Use(ReportView view, ReportParties parties, TokenSpan span, Place? place, bool isAfterPlace)
    {
        if (CapitalReading.IsDateline(view, span))
        {
            return PlaceUse.Dateline;
        }

        bool isCountry = place?.Kind == PlaceKind.Country, isLarge = isCountry || place is { Kind: PlaceKind.Admin, GeonameId: null };
        if (beside.IsPerson(view, span) || beside.IsNamesake(view, span, isLarge))
        {
            return PlaceUse.PartOfName;
        }

        if (IsInsideParty(view, parties, span) || IsInsideOtherName(view, span, isLarge))
        {
            return PlaceUse.PartOfName;
        }

        if (IsNamedAfter(view, span))
        {
            return IsBound(view, span.End) ? PlaceUse.Modifier : PlaceUse.PartOfName;
        }

        if (beside.IsMark(view, span, isCountry))
        {
            return PlaceUse.Modifier;
        }

        bool isActing = (isCountry && !beside.IsGround(view, span) && !CapitalReading.IsLocated(view, span) && !isAfterPlace && !IsMovedTo(view, span))
            || (!isCountry && !beside.IsGround(view, span) && IsCapital(view, span) && CapitalReading.IsParty(view, span));
        isActing |= !isCountry && parties.PartyOf(span.First) is { IsLand: true } land && land.Tokens == span && !CapitalReading.IsLocated(view, span);
        return !isActing ? PlaceUse.Location
            : !beside.IsDirection(view, span.First) && view.Tokens.Relations[view.HeadOf(span)] is DependencyRelation.Compound or DependencyRelation.Amod ? PlaceUse.Modifier : PlaceUse.Party;
    }

    private static bool IsCapital(ReportView view, TokenSpan span)
    {
        foreach (var sense in view.Catalogue.Senses.Exact(view.TextOf(span)))
        {
            if (sense.Kind == SenseKind.Capital)
            {
                return true;
            }
        }

        return false;
    }

    // "Islamic State of Iraq", "Kurdistan Workers' Party"; a land that is also a party ("in Abkhazia") is a place where something is in it
    private static bool IsInsideParty(ReportView view, ReportParties parties, TokenSpan span) => parties.PartyOf(span.First) is { } party
        && party.Tokens.End >= span.End && !(party.IsLand && (party.Tokens == span || (party.Tokens.First == span.First && CapitalReading.IsLocated(view, span))));

    private bool IsInsideOtherName(ReportView view, TokenSpan span, bool isLarge)
    {
        if (view.NameOf(span.First) is not { } name)
        {
            return IsJoinedToName(view, span);
        }

        bool isLonger = name.Tokens.Count > span.Count;
        if (isLonger && name.Tokens.First == span.First - 1 && name.Tokens.End == span.End && beside.IsDirection(view, span.First - 1))
        {
            return false; // "Southeastern Turkey"
        }

        return name.Kind switch
        {
            NameKind.Location => IsLongerPlace(view, span, name.Tokens),
            NameKind.Person => isLonger || !(isLarge || IsPlaced(view, span)),
            NameKind.Organisation => isLonger,
            _ => isLonger && name.Tokens.End > span.End && view.Cues.Has(view.Tokens.Form(name.Tokens.End - 1), Cue.Thing),
        };
    }

    // "Rancho Santa Fe" is not Santa Fe
    private bool IsJoinedToName(ReportView view, TokenSpan span)
    {
        int before = span.First - 1;
        return before >= 0 && !beside.IsDirection(view, before) && view.IsUpper(before) && view.Is(before, UniversalPos.Propn)
            && (span.Contains(view.Tokens.Heads[before]) || view.Tokens.Heads[view.HeadOf(span)] == before)
            && (view.Tokens.Relations[before] is DependencyRelation.Compound or DependencyRelation.Flat || view.Tokens.Relations[view.HeadOf(span)] == DependencyRelation.Flat);
    }

    // "South Carolina" is not Carolina and "Madison County" not Madison; "Moscow, Russia" and "northern Gaza" hold their places.
    private bool IsLongerPlace(ReportView view, TokenSpan span, TokenSpan name)
    {
        bool before = span.First > name.First && view.Is(span.First - 1, UniversalPos.Propn) && view.IsUpper(span.First - 1)
            && !beside.IsDirection(view, span.First - 1);
        bool after = span.End < name.End && view.Is(span.End, UniversalPos.Propn) && view.IsUpper(span.End);
        return before || after;
    }

    // "Geneva Conventions", "Pahalgam-based"
    private static bool IsNamedAfter(ReportView view, TokenSpan span)
    {
        int next = span.End;
        bool isThing = next < view.Tokens.Count && view.IsUpper(next) && view.Cues.Has(view.Tokens.Form(next), Cue.Thing)
            && !view.Cues.Has(view.Tokens.Form(next), Cue.PlaceNoun);
        return isThing || IsBound(view, next);
    }

    private static bool IsBound(ReportView view, int next) => next + 1 < view.Tokens.Count && view.IsHyphen(next) && view.Touch(next, next + 1)
        && view.Cues.Has(view.Tokens.Form(next + 1), Cue.Bound);

    // "in Bangui", "entered Bangui": a name read as a person's, where only a place can stand
    private static bool IsPlaced(ReportView view, TokenSpan span)
    {
        int head = view.HeadOf(span), governor = view.Tokens.Heads[head];
        return CapitalReading.IsLocated(view, span)
            || (governor >= 0 && view.Tokens.Relations[head] == DependencyRelation.Obj && view.Cues.Has(view.Tokens.Lemma(governor), Cue.PlaceVerb));
    }

    // "travelled to Russia", "returned from Iran": the verb has the preposition; "aid to Ukraine" is to a party.
    private static bool IsMovedTo(ReportView view, TokenSpan span)
    {
        int preposition = view.CaseOf(span), governor = view.Tokens.Heads[view.HeadOf(span)];
        return preposition >= 0 && governor >= 0 && view.Tokens.Form(preposition) is "to" or "from"
            && view.Cues.Has(view.Tokens.Lemma(governor), Cue.Motion);
    }
}
