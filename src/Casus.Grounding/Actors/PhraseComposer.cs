namespace Casus.Grounding.Actors;

/// <summary>
/// Puts parties together from their words: [country or body] [adjectives] [role] [name of a person], "the role of COUNTRY",
/// "a group of ROLE". One object a report.
/// </summary>
internal sealed class PhraseComposer
{
    private const int MaxBetween = 5; // words between "Israel's" and "minister"
    private readonly ReportView view;
    private readonly List<NameHit> hits;
    private readonly int[] hitAt; // token -> index into hits, -1 for none
    private readonly Dictionary<int, Draft> byFirst = [];
    private readonly List<Draft> drafts = [];

    public PhraseComposer(ReportView view, List<NameHit> hits)
    {
        this.view = view;
        this.hits = hits;
        hitAt = new int[view.Tokens.Count];
        Array.Fill(hitAt, -1);
        for (int i = 0; i < hits.Count; i++)
        {
            Array.Fill(hitAt, i, hits[i].Tokens.First, hits[i].Tokens.Count);
        }
    }

    /// <summary>The composed parties of the whole report, in no order.</summary>
    public List<Draft> Compose()
    {
        var roles = new List<RoleHit>();
        for (int s = 0; s < view.Sentences.Count; s++)
        {
            Roles(view.Sentences[s], roles);

            // From the right, so that "members of the Indian army" finds the army composed.
            for (int last = roles.Count - 1; last >= 0; last--)
            {
                int first = last;
                while (first > 0 && roles[first - 1].Tokens.End == roles[first].Tokens.First)
                {
                    first--;
                }

                Compose(view.Sentences[s], roles, first, last);
                last = first;
            }
        }

        return drafts;
    }

    private void Roles(TokenSpan sentence, List<RoleHit> roles)
    {
        roles.Clear();
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (hitAt[i] >= 0 && hits[hitAt[i]].Tokens.Count > 1)
            {
                continue; // a word inside a known name is not a role: "World Food Programme staff" has one role
            }

            if (view.Catalogue.Roles.Longest(view.Tokens, i, sentence.End, out int end) is { } role && (hitAt[i] < 0 || end > i + 1) && !IsInsideBody(i, end))
            {
                roles.Add(new RoleHit(new TokenSpan(i, end), role));
                i = end - 1;
            }
        }
    }

    // The students of "Balochistan Students Front" are no students.
    private bool IsInsideBody(int first, int end) => view.NameOf(first) is { Kind: NameKind.Organisation } name && name.Tokens.End > end
        && view.Catalogue.Bodies.KindOf(view.Tokens.Form(name.Tokens.End - 1), out _) == BodyWord.Head
        && view.Catalogue.Roles.Longest(view.Tokens, name.Tokens.End - 1, name.Tokens.End, out _) is null;

    private void Compose(TokenSpan sentence, List<RoleHit> roles, int first, int last)
    {
        var role = Telling(roles, first, last);
        int start = roles[first].Tokens.First, end = roles[last].Tokens.End, roleEnd = end;
        var owners = Owners(sentence, ref start);
        TakeSender(sentence, role, owners, ref start);
        if (owners.Count == 0 && (IsModifier(roles[last].Tokens) || IsInName(roles[last].Tokens)))
        {
            return; // "tourist destination", "Nippon Credit Bank": no party of that kind
        }

        bool isFormer = IsFormer(sentence, start, roles[first].Tokens.First);
        string? person = null;
        Actor? known = null;
        if (role.Kind == RoleKind.Office || role.IsGeneric)
        {
            SkipSecondOffice(roles, last, ref roleEnd);
            end = PersonAfter(sentence, roleEnd, ref person, ref known) is var personEnd and > 0 ? personEnd : end;
        }

        var composed = new List<Actor>();
        foreach (var owner in owners)
        {
            string text = owners.Count == 1 ? RoleText(start, roleEnd) : $"{owner.Words} {RoleText(roles[first].Tokens.First, roleEnd)}";
            composed.Add(RoleActor.Of(view, owner.Sense, role, isFormer, text, person, known));
        }

        bool isAttached = composed.Count == 0 && end == roles[last].Tokens.End && Attached(sentence, ref end, role, isFormer, start, composed);
        if (composed.Count == 0 && !isAttached && Unowned(role, isFormer, RoleText(start, roleEnd), person, known) is { } unowned)
        {
            composed.Add(unowned);
        }

        if (composed.Count > 0)
        {
            // "the ministers of France and Germany": the role is the head, whatever the tree makes of the list.
            Add(sentence, start, end, role, composed, isAttached ? roles[last].Tokens.End - 1 : -1);
        }
    }

    // "gunmen", "Prime Minister Modi": no country beside the role.
    private static Actor? Unowned(RoleNoun role, bool isFormer, string text, string? person, Actor? known)
    {
        if (known is not null)
        {
            return role.IsGeneric || isFormer || known.Sector != "ELI" ? known : known with { Sector = role.Sector };
        }

        return role.Sector.Length == 0 ? null
            : new Actor(person ?? text, default, isFormer && role.Kind == RoleKind.Office ? "ELI" : role.Sector) { Person = person };
    }

    private bool IsInName(TokenSpan role) => view.IsUpper(role.First) && view.NameOf(role.First) is { Kind: NameKind.Organisation or NameKind.Other } name
        && name.Tokens.Count > role.Count && name.Tokens.First < role.First;

    private bool IsModifier(TokenSpan role) =>
        view.Tokens.Relations[role.End - 1] is DependencyRelation.Compound or DependencyRelation.Amod && view.Tokens.Heads[role.End - 1] is var head
        && head >= role.End && view.Is(head, UniversalPos.Noun);

    private void Add(TokenSpan sentence, int start, int end, RoleNoun role, List<Actor> composed, int head)
    {
        if (start > sentence.First && view.Is(start - 1, UniversalPos.Det))
        {
            start--;
        }

        var span = new TokenSpan(start, end);
        var draft = new Draft(span, head >= 0 ? head : view.HeadOf(span), composed) { Role = role };
        drafts.Add(draft);
        byFirst[start] = draft;
        if (start >= sentence.First + 2 && view.Is(start - 1, "of") && view.Cues.Has(view.Tokens.Lemma(start - 2), Cue.Measure))
        {
            var group = new TokenSpan(Widen(sentence, start - 2), end);
            drafts.Add(new Draft(group, start - 2, composed) { Role = role });
            byFirst[group.First] = drafts[^1];
        }
    }

    private int Widen(TokenSpan sentence, int at) => at > sentence.First && view.Tokens.Upos[at - 1] is UniversalPos.Det or UniversalPos.Num ? at - 1 : at;

    // "army officials": the army says the sector; "opposition leader" is one word of the lexicon and needs no help.
    private static RoleNoun Telling(List<RoleHit> roles, int first, int last)
    {
        for (int i = last; i >= first; i--)
        {
            if (!roles[i].Role.IsGeneric && roles[i].Role.Sector.Length > 0)
            {
                return roles[last].Role.IsGeneric ? roles[i].Role with { Kind = roles[last].Role.Kind } : roles[i].Role;
            }
        }

        return roles[last].Role;
    }

    // Walks left from the role over adjectives and nouns to a country, body or possessor; "Indian and Pakistani officials" have two.
    private List<(Sense Sense, string Words)> Owners(TokenSpan sentence, ref int start)
    {
        var owners = new List<(Sense Sense, string Words)>();
        for (int i = start - 1, steps = 0; i >= sentence.First && steps <= MaxBetween; i--, steps++)
        {
            if (hitAt[i] >= 0 && hits[hitAt[i]].Kind != SenseKind.Named && IsInsideBody(i, hits[hitAt[i]].Tokens.End))
            {
                break; // "Kenyan Miners Front leader": the front's, not Kenya's
            }

            if (hitAt[i] >= 0)
            {
                start = hits[hitAt[i]].Tokens.First;
                owners.Add((hits[hitAt[i]].Sense, view.TextOf(hits[hitAt[i]].Tokens)));
                if (hits[hitAt[i]].Kind is SenseKind.Adjective or SenseKind.Country or SenseKind.People)
                {
                    Coordinated(sentence, owners, ref start);
                }

                return owners;
            }

            bool isWord = view.Tokens.Upos[i] is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num
                || (view.Is(i, UniversalPos.Verb) && view.Tokens.Relations[i] == DependencyRelation.Amod && !IsAfterNoun(i))
                || (view.IsHyphen(i) && view.Touch(i - 1, i));
            if (!isWord && !(view.IsPossessive(i) && i > sentence.First && (hitAt[i - 1] >= 0 || view.Catalogue.Roles.Longest(view.Tokens, i - 1, i, out _) is not null)))
            {
                break;
            }
        }

        return owners;
    }

    // "Britain's UN ambassador", "the Danish UN envoy": of the state that sent him
    private void TakeSender(TokenSpan sentence, RoleNoun role, List<(Sense Sense, string Words)> owners, ref int start)
    {
        if (role.Kind != RoleKind.Office || owners is not [{ Sense.Named.Kind: WorldActorKind.Organisation }])
        {
            return;
        }

        bool isOwned = start - 1 > sentence.First && view.IsPossessive(start - 1);
        int at = isOwned ? start - 2 : start - 1;
        if (at >= sentence.First && hitAt[at] >= 0 && hits[hitAt[at]] is var hit
            && (hit.Kind == SenseKind.Adjective || (hit.Kind is SenseKind.Country or SenseKind.Capital && (isOwned || IsModifier(hit.Tokens)))))
        {
            owners[0] = (hit.Sense, view.TextOf(hit.Tokens));
            start = hit.Tokens.First;
        }
    }

    // "the government blamed gunmen": a participle after a noun is likelier a verb.
    private bool IsAfterNoun(int verb) => verb > 0 && hitAt[verb - 1] < 0 && view.Tokens.Upos[verb - 1] is UniversalPos.Noun or UniversalPos.Propn;

    private void Coordinated(TokenSpan sentence, List<(Sense Sense, string Words)> owners, ref int start)
    {
        while (start - 2 >= sentence.First && (view.Tokens.Form(start - 1) is "and" or "," or "or" || view.IsHyphen(start - 1))
            && hitAt[start - 2] >= 0 && IsAdjectival(hits[hitAt[start - 2]]) && hitAt[start] >= 0 && IsAdjectival(hits[hitAt[start]]))
        {
            owners.Insert(0, (hits[hitAt[start - 2]].Sense, view.TextOf(hits[hitAt[start - 2]].Tokens)));
            start = hits[hitAt[start - 2]].Tokens.First;
        }
    }

    // "Chadian", "US", "EU": said before a noun as it stands
    private bool IsAdjectival(NameHit hit) => hit.Kind is SenseKind.Adjective or SenseKind.People
        || (hit.Kind is SenseKind.Country && hit.Tokens.Count == 1 && view.Tokens.Form(hit.Tokens.First) is { Length: > 1 } form && !form.ContainsAnyInRange('a', 'z'));

    private bool IsFormer(TokenSpan sentence, int start, int roleStart)
    {
        for (int i = Math.Max(sentence.First, start - 2); i < roleStart; i++)
        {
            if (view.Cues.Has(view.Tokens.Form(i), Cue.Former) && (i >= start || i == start - 1 || view.IsHyphen(i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    // "Deputy Prime Minister and Foreign Minister Ishaq Dar"
    private void SkipSecondOffice(List<RoleHit> roles, int last, ref int roleEnd)
    {
        if (last + 1 < roles.Count && roles[last + 1].Role.Kind == RoleKind.Office && roles[last + 1].Tokens.First == roleEnd + 1
            && view.Tokens.Form(roleEnd) is "and" or "," or "&" && PersonStart(roles[last + 1].Tokens.End))
        {
            int inner = roles[last + 1].Tokens.First;
            drafts.RemoveAll(d => d.Tokens.First == inner);
            byFirst.Remove(inner);
            roleEnd = roles[last + 1].Tokens.End;
        }
    }

    private bool PersonStart(int token)
    {
        string? person = null;
        Actor? known = null;
        return token < view.Tokens.Count && PersonAfter(view.Sentences[view.Sentences.SentenceOf(token)], token, ref person, ref known) > 0;
    }

    /// <summary>One past the person's name that follows, or 0 when none does.</summary>
    private int PersonAfter(TokenSpan sentence, int at, ref string? person, ref Actor? known)
    {
        bool isApposed = at + 1 < sentence.End && view.Is(at, ",");
        int first = isApposed ? at + 1 : at;
        if (first >= sentence.End || !view.IsUpper(first) && !(hitAt[first] >= 0))
        {
            return 0;
        }

        int end = 0;
        if (hitAt[first] >= 0 && hits[hitAt[first]] is { Kind: SenseKind.Named } hit && hit.Sense.Named!.IsPerson)
        {
            end = hit.Tokens.End;
            known = hit.Sense.Named.In(view.Year);
        }

        if (view.NameOf(first) is { Kind: NameKind.Person } name && name.Tokens.First == first && name.Tokens.End > end)
        {
            end = name.Tokens.End;
        }

        if (end == 0 && !isApposed)
        {
            end = CapitalisedRun(sentence, first);
        }

        if (end == 0 || (isApposed && end < sentence.End && view.Tokens.Upos[end] is not (UniversalPos.Punct or UniversalPos.Verb or UniversalPos.Aux)))
        {
            known = null;
            return 0;
        }

        person = known?.Name ?? view.TextOf(new TokenSpan(first, end));
        return end;
    }

    // Names that the name finder missed: "Foreign Minister Ishaq Dar".
    private int CapitalisedRun(TokenSpan sentence, int first)
    {
        int end = first;
        while (end < sentence.End && end - first < 4 && view.Is(end, UniversalPos.Propn) && view.IsUpper(end) && hitAt[end] < 0
            && view.Catalogue.Roles.Longest(view.Tokens, end, end + 1, out _) is null)
        {
            end++;
        }

        return end - first >= 2 ? end : 0;
    }

    private bool Attached(TokenSpan sentence, ref int end, RoleNoun role, bool isFormer, int start, List<Actor> composed)
    {
        if (end + 1 >= sentence.End || view.Tokens.Form(end) is not ("of" or "for" or "in" or "from"))
        {
            return false;
        }

        bool isOf = view.Is(end, "of"), isIn = view.Is(end, "in");
        int at = end + 1;
        int bare = view.Is(at, UniversalPos.Det) && at + 1 < sentence.End ? at + 1 : at;
        if (hitAt[bare] >= 0 && hits[hitAt[bare]].Tokens.First == bare)
        {
            var hit = hits[hitAt[bare]];
            bool isOfficial = role.Sector is "GOV" or "MIL" or "COP" or "LEG" or "JUD" && role.Kind != RoleKind.Weapon;
            bool fits = isOf || (isIn ? hit.Kind is SenseKind.Country or SenseKind.Capital && isOfficial : hit.Kind == SenseKind.Named && !hit.Sense.Named!.IsPerson);
            if (fits && hit.Kind is not (SenseKind.Adjective or SenseKind.People) && !(hit.Sense.Named?.IsPerson ?? false))
            {
                string words = RoleText(start, end);
                composed.Add(RoleActor.Of(view, hit.Sense, role, isFormer, $"{words} {view.TextOf(new TokenSpan(end, hit.Tokens.End))}", null, null));
                end = hit.Tokens.End;
                foreach (var more in ListAfter(sentence, hit.Kind, ref end))
                {
                    composed.Add(RoleActor.Of(view, more.Sense, role, isFormer, $"{words} of {view.TextOf(more.Tokens)}", null, null));
                }

                return true;
            }
        }

        if (isOf && (byFirst.GetValueOrDefault(at) ?? byFirst.GetValueOrDefault(bare)) is { } inner && (inner.HasCode || role.IsGeneric))
        {
            foreach (var actor in inner.Actors)
            {
                bool keeps = role.IsGeneric || role.Sector.Length == 0;
                composed.Add(new Actor(RoleText(start, inner.Tokens.End), actor.Code, isFormer ? "ELI" : keeps ? actor.Sector : role.Sector));
            }

            end = inner.Tokens.End;
            return true;
        }

        return false;
    }

    // "leaders of Mali, Niger and Burkina Faso"
    private List<NameHit> ListAfter(TokenSpan sentence, SenseKind kind, ref int end)
    {
        var list = new List<NameHit>();
        int at = end;
        bool isClosed = false;
        while (kind == SenseKind.Country && !isClosed && at + 1 < sentence.End && view.Tokens.Form(at) is "," or "and"
            && CountryAt(sentence, at + 1) is { } hit)
        {
            isClosed = view.Is(at, "and");
            list.Add(hit);
            at = hit.Tokens.End;
        }

        if (!isClosed)
        {
            return [];
        }

        end = at;
        return list;
    }

    // "Rwanda", "the Netherlands"
    private NameHit? CountryAt(TokenSpan sentence, int at)
    {
        int bare = view.Is(at, UniversalPos.Det) && at + 1 < sentence.End ? at + 1 : at;
        return hitAt[bare] >= 0 && hits[hitAt[bare]] is { Kind: SenseKind.Country } hit && hit.Tokens.First == bare ? hit : null;
    }

    private string RoleText(int first, int end) => view.TextOf(new TokenSpan(first, end));
}
