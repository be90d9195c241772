namespace Casus.Grounding.Actors;

/// <summary>
/// Keeps bodies that no file knows by their words: "the Balochistan Students Front", "Kenya's Green Belt League", with the country
/// and the sector that the words give.
/// </summary>
internal static class NamedBodies
{
    /// <summary>Adds a mention for each name of a body that no other mention holds.</summary>
    public static void Add(ReportView view, List<NameHit> hits, List<Draft> drafts)
    {
        var held = new bool[view.Tokens.Count];
        foreach (var draft in drafts)
        {
            if (!draft.IsAdjective)
            {
                held.AsSpan(draft.Tokens.First, draft.Tokens.Count).Fill(true);
            }
        }

        var found = new List<Draft>();
        foreach (var name in view.Names.Mentions)
        {
            if (name.Kind is NameKind.Organisation && name.Tokens.Count > 1 && !IsThing(view, name.Tokens) && Head(view, name.Tokens) is var head and >= 0
                && !held.AsSpan(name.Tokens.First, name.Tokens.Count).Contains(true))
            {
                found.Add(Of(view, hits, name.Tokens, head));
            }
        }

        foreach (var body in found)
        {
            Lend(view, body, drafts);
        }

        drafts.AddRange(found);
    }

    // "Green Belt League spokesman Ali Kato", "the leader of the Green Belt League": theirs, and of their sector unless the role says one.
    private static void Lend(ReportView view, Draft body, List<Draft> drafts)
    {
        int end = body.Tokens.End, first = body.Tokens.First;
        foreach (var draft in drafts)
        {
            bool follows = draft.Tokens.First == end || (draft.Tokens.First == end + 1 && view.IsPossessive(end));
            bool leads = draft.Tokens.End == first - 1 && view.Tokens.Form(first - 1) is "of" or "for";
            if (draft is { Role: { } role, HasCode: false, Actors: [var actor] } && (follows || leads))
            {
                draft.Actors = [actor with { Code = body.Actors[0].Code, Sector = role.IsGeneric ? body.Actors[0].Sector : actor.Sector }];
                draft.Tokens = follows ? new TokenSpan(first, draft.Tokens.End) : draft.Tokens;
            }
        }
    }

    private static Draft Of(ReportView view, List<NameHit> hits, TokenSpan name, int head)
    {
        int first = name.First;
        while (first < head && view.Is(first, UniversalPos.Det))
        {
            first++;
        }

        var words = new TokenSpan(first, name.End);
        var code = Inside(view, words, head) ?? Beside(view, hits, words) ?? default;
        var actor = new Actor(view.TextOf(words), code, Sector(view, words, head));
        int start = words.First > 0 && view.Is(words.First - 1, "the") ? words.First - 1 : words.First;
        return new Draft(new TokenSpan(start, words.End), view.HeadOf(words), [actor]);
    }

    private static string Sector(ReportView view, TokenSpan name, int head)
    {
        view.Catalogue.Bodies.KindOf(view.Tokens.Form(head), out string sector);
        for (int i = name.First; i < name.End && sector.Length == 0; i++)
        {
            bool tells = i != head && view.Catalogue.Bodies.KindOf(view.Tokens.Form(i), out sector) == BodyWord.With;
            sector = tells ? sector : i != head && view.Catalogue.Roles.Longest(view.Tokens, i, name.End, out _) is { } role ? role.Sector : "";
        }

        return sector;
    }

    // The body noun: the last word, or the word before "of", "for" or "to": "Movement for the Return of Kenya's Land".
    private static int Head(ReportView view, TokenSpan name)
    {
        int head = name.End - 1;
        for (int i = name.End - 1; i > name.First; i--)
        {
            head = view.Tokens.Form(i) is "of" or "for" or "to" or "against" or "on" ? i - 1 : head;
        }

        for (int i = name.First; i < name.End; i++)
        {
            if (view.Catalogue.Bodies.KindOf(view.Tokens.Form(i), out _) == BodyWord.Never)
            {
                return -1;
            }
        }

        return view.Catalogue.Bodies.KindOf(view.Tokens.Form(head), out _) == BodyWord.Head ? head : -1;
    }

    // "Visiting Forces Agreement"
    private static bool IsThing(ReportView view, TokenSpan name) =>
        name.End < view.Tokens.Count && view.IsUpper(name.End) && view.Cues.Has(view.Tokens.Form(name.End), Cue.Thing);

    // "Balochistan Students Front", "Teachers Association of Nepal"; but the "Campaign for Tibet" and the "World Council on Sudan" are not
    // of there, and two countries in one name say nothing of whose it is.
    private static ActorCode? Inside(ReportView view, TokenSpan name, int head)
    {
        ActorCode? code = null;
        bool isWide = view.Catalogue.Bodies.KindOf(view.Tokens.Form(name.First), out _) == BodyWord.Wide;
        bool isOf = head + 1 < name.End && view.Is(head + 1, "of");
        int end = isWide ? name.First : isOf ? name.End : head;
        for (int i = name.First; i < end; i++)
        {
            var senses = view.Catalogue.Senses.Longest(view.Tokens, i, name.End, out int next);
            if (senses.Length == 0 || senses[0] is { Named.IsPerson: true } || next == name.End)
            {
                continue;
            }

            foreach (var sense in senses)
            {
                if (code is { } other && other != sense.Code)
                {
                    return default(ActorCode);
                }

                code = sense.Code;
            }

            i = next - 1;
        }

        return code;
    }

    // "Kenya's Green Belt League", "the Kenyan Green Belt League", "the Green Belt League of Kenya".
    private static ActorCode? Beside(ReportView view, List<NameHit> hits, TokenSpan name)
    {
        foreach (var hit in hits)
        {
            bool isOwner = hit.Tokens.End == name.First && hit.Kind is SenseKind.Adjective or SenseKind.People or SenseKind.Country;
            bool isPossessor = hit.Tokens.End == name.First - 1 && view.IsPossessive(hit.Tokens.End) && !(hit.Sense.Named?.IsPerson ?? false);
            bool isAfter = hit.Tokens.First == name.End + 1 && view.Is(name.End, "of") && hit.Kind is SenseKind.Country or SenseKind.Region;
            if (isOwner || isPossessor || isAfter)
            {
                return hit.Sense.Code;
            }
        }

        return null;
    }
}
