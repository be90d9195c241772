namespace Casus.Grounding.Actors;

/// <summary>Makes mentions of names that stand alone: countries, groups, capitals that act, persons named before.</summary>
internal static class BareNames
{
    /// <summary>Adds a mention for each name that is not already the person of a composed party.</summary>
    public static void Add(ReportView view, List<NameHit> hits, List<Draft> drafts)
    {
        var persons = new HashSet<int>(); // tokens of persons that a composed party holds at its end
        foreach (var draft in drafts)
        {
            for (int i = draft.Tokens.First; draft.Actors[0].Person is not null && i < draft.Tokens.End; i++)
            {
                persons.Add(i);
            }
        }

        foreach (var hit in hits)
        {
            if (Of(view, hit, persons) is { } draft)
            {
                drafts.Add(draft);
            }
        }
    }

    private static Draft? Of(ReportView view, NameHit hit, HashSet<int> persons)
    {
        var span = hit.Tokens;
        Actor? actor = null;
        switch (hit.Kind)
        {
            case SenseKind.Named when hit.Sense.Named!.IsPerson && persons.Contains(span.First):
                return null;
            case SenseKind.Named when IsLandThere(view, span, hit.Sense.Named!):
                return null;
            case SenseKind.Named:
                actor = hit.Sense.Named!.In(view.Year);
                break;
            case SenseKind.Capital when CapitalReading.IsParty(view, span):
                actor = hit.Sense.Named?.In(view.Year) ?? new Actor(hit.Sense.Name, hit.Sense.Code, "GOV");
                break;
            case SenseKind.Country when !CapitalReading.IsLocated(view, span) && !CapitalReading.IsDateline(view, span):
                actor = new Actor(hit.Sense.Name, hit.Sense.Code, "");
                break;
            case SenseKind.People:
                actor = new Actor(view.TextOf(span), hit.Sense.Code, IsCounted(view, span) ? "CVL" : "");
                break;
            case SenseKind.Adjective:
                actor = new Actor(hit.Sense.Name, hit.Sense.Code, "");
                break;
        }

        if (actor is null)
        {
            return null;
        }

        int head = view.HeadOf(span);
        int first = span.First > 0 && view.Is(span.First - 1, UniversalPos.Det) && view.Is(span.First - 1, "the")
            && hit.Kind is SenseKind.Named or SenseKind.Country ? span.First - 1 : span.First;
        return new Draft(new TokenSpan(first, span.End), head, [actor]) { IsAdjective = hit.Kind == SenseKind.Adjective };
    }

    // "in Abkhazia" is a place, as with countries.
    private static bool IsLandThere(ReportView view, TokenSpan span, WorldActor actor) =>
        actor is { Kind: WorldActorKind.Body, Terms: [{ Sector: "PRE" }, ..] } && (CapitalReading.IsLocated(view, span) || CapitalReading.IsDateline(view, span));

    private static bool IsCounted(ReportView view, TokenSpan span)
    {
        for (int i = span.First - 1; i >= 0 && i >= span.First - 3; i--)
        {
            if (view.Is(i, UniversalPos.Num))
            {
                return true;
            }
        }

        return false;
    }
}
