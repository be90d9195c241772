namespace Casus.Grounding.Actors;

/// <summary>Persons whom no file knows, with the office and country that the report says beside their names.</summary>
internal static class NamedRoles
{
    /// <summary>Adds a mention for each such name, and fills the country where a mention of the name lacks it.</summary>
    public static void Add(ReportView view, List<NameHit> hits, IReadOnlyList<NameRole> roles, List<Draft> drafts)
    {
        foreach (var role in roles)
        {
            var own = drafts.Find(d => d.Actors[0].Person is not null && d.Tokens.Overlaps(role.Name));
            if (own is { HasCode: true } || Of(view, hits, role, drafts) is not { } actor)
            {
                continue;
            }

            if (own is null)
            {
                drafts.Add(new Draft(role.Name, view.HeadOf(role.Name), [actor]));
            }
            else if (!actor.Code.IsEmpty && own.Actors[0].Id is null)
            {
                own.Actors = [actor with { Sector = own.Actors[0].Sector.Length > 0 ? own.Actors[0].Sector : actor.Sector }];
            }
        }
    }

    private static Actor? Of(ReportView view, List<NameHit> hits, NameRole role, List<Draft> drafts)
    {
        string person = view.TextOf(role.Name);
        var office = drafts.Find(d => d is { Role: not null, HasCode: true, Actors: [{ Person: null }] } && d.Tokens.Overlaps(role.Role));
        if (office is not null)
        {
            return office.Actors[0] with { Name = person, Person = person };
        }

        // A word that is no role of the lexicon is mostly one of sport or the arts: "Kenyan runner".
        if (Telling(view, role.Role) is not { } noun || noun.Kind == RoleKind.Weapon)
        {
            return null;
        }

        bool isFormer = view.Cues.Has(view.Tokens.Form(role.Role.First), Cue.Former);
        return Owner(view, hits, role) is { } owner ? RoleActor.Of(view, owner, noun, isFormer, "", person, null)
            : noun.Sector.Length == 0 ? null
            : new Actor(person, default, isFormer && noun.Kind == RoleKind.Office ? "ELI" : noun.Sector) { Person = person };
    }

    // "army spokesman": the last role that says a sector.
    private static RoleNoun? Telling(ReportView view, TokenSpan words)
    {
        RoleNoun? last = null, telling = null;
        for (int i = words.First; i < words.End; i++)
        {
            if (view.Catalogue.Roles.Longest(view.Tokens, i, words.End, out int end) is { } role)
            {
                if (end < words.End && view.Tokens.Upos[end] is UniversalPos.Noun or UniversalPos.Propn && view.Catalogue.Roles.Longest(view.Tokens, end, words.End, out _) is null)
                {
                    continue; // "head coach"
                }

                last = role;
                telling = role.IsGeneric || role.Sector.Length == 0 ? telling : role;
                i = end - 1;
            }
        }

        return last is { IsGeneric: true } && telling is not null ? telling with { Kind = last.Kind } : telling ?? last;
    }

    private static Sense? Owner(ReportView view, List<NameHit> hits, NameRole role)
    {
        foreach (var hit in hits)
        {
            bool isSaid = role.Country is { } country && hit.Tokens.Overlaps(country);
            bool isInside = hit.Tokens.First >= role.Role.First && hit.Tokens.End <= role.Role.End;
            if ((isSaid || isInside) && !(hit.Sense.Named?.IsPerson ?? false))
            {
                return hit.Sense;
            }
        }

        return null;
    }
}
