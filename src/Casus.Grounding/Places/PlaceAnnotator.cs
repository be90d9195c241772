using Casus.Grounding.Actors;

namespace Casus.Grounding.Places;

/// <summary>
/// Finds the places of a report: toponyms that mean the place itself. Capitals that act, persons' names and names of bodies are
/// not places; a country is one where something is said to be in, at or from it. Safe to share.
/// </summary>
/// <param name="gazetteer">The places known.</param>
/// <param name="catalogue">The actors known; their names are not places.</param>
public sealed class PlaceAnnotator(Gazetteer gazetteer, ActorCatalogue catalogue) : IAnnotator
{
    private readonly Gazetteer gazetteer = gazetteer ?? throw new ArgumentNullException(nameof(gazetteer));
    private readonly ActorCatalogue catalogue = catalogue ?? throw new ArgumentNullException(nameof(catalogue));

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(TokenTable), typeof(SentenceTable), typeof(NameTable)];

    /// <inheritdoc/>
    public IReadOnlyList<Type> Provides { get; } = [typeof(PlaceTable)];

    /// <inheritdoc/>
    public void Annotate(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var view = new ReportView(document, catalogue);
        var found = new List<PlaceCandidate>();
        for (int s = 0; s < view.Sentences.Count; s++)
        {
            Find(view, view.Sentences[s], found);
        }

        document.Add(new PlaceTable(PlaceChooser.Choose(view, found)));
    }

    private void Find(ReportView view, TokenSpan sentence, List<PlaceCandidate> found)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            var places = Known(gazetteer.Longest(view.Tokens, i, sentence.End, out int end));
            var actors = view.Catalogue.Senses.Longest(view.Tokens, i, sentence.End, out int actorEnd);
            bool isLand = places.Length > 0 && actors.Length > 0 && actors[0].Named is { Terms: [{ Sector: "PRE" }, ..] }; // "in Abkhazia"
            if (actors.Length > 0 && actors[0].Kind == SenseKind.Named && actorEnd >= end && !(isLand && CapitalReading.IsLocated(view, new TokenSpan(i, end))))
            {
                i = Math.Max(i, actorEnd - 1); // "Islamic State of Iraq", "Kurdistan Workers' Party"
                continue;
            }

            if (places.Length == 0)
            {
                continue;
            }

            var span = new TokenSpan(i, end);
            bool isDateline = CapitalReading.IsDateline(view, span);
            if (isDateline || IsPlace(view, span, places, found.Count > 0 && found[^1].Tokens.End == i - 1 && view.Is(i - 1, ",")))
            {
                found.Add(new PlaceCandidate(span, places, isDateline));
            }

            i = end - 1;
        }
    }

    // Small places bear the names of too many people and words to be taken without further signs.
    private KnownPlace[] Known(PlaceHits hits)
    {
        List<KnownPlace>? known = null;
        foreach (var hit in hits)
        {
            var entry = gazetteer[hit.Id];
            bool isLarge = entry.IsNoted || entry.Feature is PlaceFeature.Capital or PlaceFeature.Admin1 || (entry.Feature != PlaceFeature.CitySection && entry.Population >= 100_000);
            bool isSpelt = hit.Spelling != SpellingMatch.Capitals || entry.Kind == PlaceKind.City;
            if (isLarge && isSpelt && (entry.IsOwn || hit.Rank == NameRank.Primary || entry.IsNoted))
            {
                (known ??= []).Add(new KnownPlace(entry.ToPlace(), entry.Population, entry.IsOwn && entry.Kind != PlaceKind.Country, entry.ClaimedBy));
            }
        }

        return known?.ToArray() ?? [];
    }

    private static bool IsPlace(ReportView view, TokenSpan span, KnownPlace[] places, bool isAfterPlace)
    {
        int last = span.End - 1;
        if (!view.Is(last, UniversalPos.Propn) && !(view.Is(last, UniversalPos.Noun) && span.Count > 1) && view.NameOf(last)?.Kind != NameKind.Location)
        {
            return false;
        }

        bool isCountry = false, isRegion = false, isCapital = false;
        foreach (var place in places)
        {
            isCountry |= place.Place.Kind == PlaceKind.Country;
            isRegion |= place.IsRegion;
        }

        foreach (var sense in view.Catalogue.Senses.Exact(view.TextOf(span)))
        {
            isCapital |= sense.Kind == SenseKind.Capital;
        }

        return !IsInsideOtherName(view, span, isCountry || isRegion) && !IsNamedAfter(view, span)
            && (!isCountry || CapitalReading.IsLocated(view, span) || isAfterPlace || IsMovedTo(view, span))
            && (!isCapital || isCountry || !CapitalReading.IsParty(view, span));
    }

    private static bool IsInsideOtherName(ReportView view, TokenSpan span, bool isLarge)
    {
        if (IsCapitals(view, span))
        {
            return true; // capitals tell a place from a word ("NICE") only in a dateline
        }

        if (view.NameOf(span.First) is not { } name)
        {
            return IsJoinedToName(view, span);
        }

        bool isLonger = name.Tokens.Count > span.Count;
        if (name.Kind == NameKind.Location)
        {
            return IsLongerPlace(view, span, name.Tokens);
        }

        return name.Kind switch
        {
            NameKind.Person => isLonger || !(isLarge || IsPlaced(view, span)),
            NameKind.Organisation => isLonger,
            _ => isLonger && name.Tokens.End > span.End && view.Cues.Has(view.Tokens.Form(name.Tokens.End - 1), Cue.Thing),
        };
    }

    private static bool IsCapitals(ReportView view, TokenSpan span)
    {
        var text = view.Tokens.Text.AsSpan(view.Tokens.Starts[span.First], view.Tokens.Ends[span.End - 1] - view.Tokens.Starts[span.First]);
        return text.Length > 3 && text.IndexOfAnyInRange('a', 'z') < 0 && !text.Contains('.');
    }

    // "Rancho Santa Fe" is not Santa Fe
    private static bool IsJoinedToName(ReportView view, TokenSpan span)
    {
        int before = span.First - 1;
        return before >= 0 && view.IsUpper(before) && view.Is(before, UniversalPos.Propn)
            && (span.Contains(view.Tokens.Heads[before]) || view.Tokens.Heads[view.HeadOf(span)] == before)
            && (view.Tokens.Relations[before] is DependencyRelation.Compound or DependencyRelation.Flat || view.Tokens.Relations[view.HeadOf(span)] == DependencyRelation.Flat);
    }

    // "South Carolina" is not Carolina and "Madison County" not Madison; "Moscow, Russia" and "northern Gaza" hold their places.
    private static bool IsLongerPlace(ReportView view, TokenSpan span, TokenSpan name)
    {
        bool before = span.First > name.First && view.Is(span.First - 1, UniversalPos.Propn) && view.IsUpper(span.First - 1);
        bool after = span.End < name.End && view.Is(span.End, UniversalPos.Propn) && view.IsUpper(span.End);
        return before || after;
    }

    // "Geneva Conventions", "Pahalgam-based", "George Washington" without a name layer
    private static bool IsNamedAfter(ReportView view, TokenSpan span)
    {
        int next = span.End;
        bool isThing = next < view.Tokens.Count && view.IsUpper(next) && view.Cues.Has(view.Tokens.Form(next), Cue.Thing)
            && !view.Cues.Has(view.Tokens.Form(next), Cue.PlaceNoun);
        bool isBound = next + 1 < view.Tokens.Count && view.IsHyphen(next) && view.Touch(next, next + 1)
            && view.Cues.Has(view.Tokens.Form(next + 1), Cue.Bound);
        return isThing || isBound;
    }

    // "travelled to Russia", "returned from Iran": the verb has the preposition; "aid to Ukraine" is to a party.
    // "in Bangui", "entered Bangui": an unknown name read as a person's, where only a place can stand
    private static bool IsPlaced(ReportView view, TokenSpan span)
    {
        int head = view.HeadOf(span), governor = view.Tokens.Heads[head];
        return CapitalReading.IsLocated(view, span)
            || (governor >= 0 && view.Tokens.Relations[head] == DependencyRelation.Obj && view.Cues.Has(view.Tokens.Lemma(governor), Cue.PlaceVerb));
    }

    private static bool IsMovedTo(ReportView view, TokenSpan span)
    {
        int preposition = view.CaseOf(span), governor = view.Tokens.Heads[view.HeadOf(span)];
        return preposition >= 0 && governor >= 0 && view.Tokens.Form(preposition) is "to" or "from"
            && view.Cues.Has(view.Tokens.Lemma(governor), Cue.Motion);
    }
}
