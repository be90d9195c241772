namespace Casus.Grounding.Actors;

/// <summary>The persons a report has named with their office, so that "Dar" alone is the foreign minister named before.</summary>
internal sealed class PersonMemory
{
    private readonly ReportView view;
    private readonly Dictionary<string, Actor?> bySurname = new(StringComparer.Ordinal); // null: two persons share it

    public PersonMemory(ReportView view, List<Draft> drafts)
    {
        this.view = view;
        foreach (var draft in drafts)
        {
            foreach (var actor in draft.Actors)
            {
                if (actor.Person is not null)
                {
                    Remember(actor, view.Tokens.Form(draft.Tokens.End - 1).ToString());
                }
            }
        }
    }

    /// <summary>Names persons by the party beside them: "Somchai Wong, the Thai foreign minister".</summary>
    public void AddApposed(List<Draft> drafts)
    {
        var byFirst = new Dictionary<int, Draft>();
        foreach (var draft in drafts)
        {
            if (draft.Role?.Kind == RoleKind.Office && draft.HasCode && draft.Actors[0].Person is null)
            {
                byFirst.TryAdd(draft.Tokens.First, draft);
            }
        }

        foreach (var name in view.Names.Mentions)
        {
            int next = name.Tokens.End;
            if (name.Kind == NameKind.Person && next + 1 < view.Tokens.Count && view.Is(next, ",") && byFirst.TryGetValue(next + 1, out var office)
                && !IsCovered(drafts, name.Tokens))
            {
                string person = view.TextOf(name.Tokens);
                var actor = office.Actors[0] with { Name = person, Person = person };
                drafts.Add(new Draft(name.Tokens, view.HeadOf(name.Tokens), [actor]));
                Remember(actor, view.Tokens.Form(name.Tokens.End - 1).ToString());
            }
        }
    }

    /// <summary>Gives a person who is first named without a country the one that the report says elsewhere.</summary>
    public void Complete(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Actors is [{ Person: { } person, Id: null, Code.IsEmpty: true } actor]
                && bySurname.TryGetValue(person[(person.LastIndexOf(' ') + 1)..], out var known) && known is { Code.IsEmpty: false, Person: { } name }
                && IsSame(person, name))
            {
                draft.Actors = [known with { Sector = actor.Sector.Length > 0 && known.Id is null ? actor.Sector : known.Sector }];
            }
        }
    }

    /// <summary>Adds a mention for each surname of a person named elsewhere in the report.</summary>
    public void AddSurnames(List<Draft> drafts)
    {
        bool[] covered = new bool[view.Tokens.Count];
        foreach (var draft in drafts)
        {
            covered.AsSpan(draft.Tokens.First, draft.Tokens.Count).Fill(true);
        }

        var lookup = bySurname.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < view.Tokens.Count; i++)
        {
            if (!covered[i] && view.IsUpper(i) && view.Is(i, UniversalPos.Propn) && lookup.TryGetValue(view.Tokens.Form(i), out var actor)
                && actor is not null && IsTheSame(i, actor, out var span))
            {
                drafts.Add(new Draft(span, view.HeadOf(span), [actor]) { IsLinked = true });
            }
        }
    }

    // "Ishaq Dar" and "Dar" are one; "Asma Dar" is another; "Dar es Salaam" is no person.
    private bool IsTheSame(int token, Actor actor, out TokenSpan span)
    {
        span = new TokenSpan(token, token + 1);
        if (view.NameOf(token) is { } name)
        {
            if (name.Kind is NameKind.Organisation or NameKind.Location && name.Tokens.Count > 1)
            {
                return false;
            }

            span = name.Tokens.End == token + 1 ? name.Tokens : span;
            return name.Tokens.End == token + 1
                && (name.Tokens.Count == 1 || actor.Person!.Contains(view.TextOf(name.Tokens), StringComparison.Ordinal)
                    || actor.Person!.StartsWith(view.Tokens.Form(name.Tokens.First).ToString(), StringComparison.Ordinal));
        }

        bool nameBefore = token > 0 && view.Is(token - 1, UniversalPos.Propn) && !view.Cues.Has(view.Tokens.Form(token - 1), Cue.Title);
        bool nameAfter = token + 1 < view.Tokens.Count && view.Is(token + 1, UniversalPos.Propn) && view.IsUpper(token + 1);
        return !nameBefore && !nameAfter;
    }

    private static bool IsCovered(List<Draft> drafts, TokenSpan span)
    {
        foreach (var draft in drafts)
        {
            if (draft.Actors[0].Person is not null && draft.Tokens.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private void Remember(Actor actor, string last)
    {
        string person = actor.Person!, surname = person[(person.LastIndexOf(' ') + 1)..];
        Put(surname, actor);
        if (last != surname)
        {
            Put(last, actor);
        }
    }

    private void Put(string surname, Actor actor)
    {
        if (!bySurname.TryGetValue(surname, out var known))
        {
            bySurname.Add(surname, actor);
        }
        else if (known is null || !IsSame(known.Person!, actor.Person!))
        {
            bySurname[surname] = null;
        }
        else
        {
            var told = known.Code.IsEmpty && !actor.Code.IsEmpty ? actor : known;
            string longer = actor.Person!.Length > known.Person!.Length ? actor.Person : known.Person;
            string sector = told.Sector.Length > 0 ? told.Sector : known.Sector.Length > 0 ? known.Sector : actor.Sector;
            bySurname[surname] = told.Id is null ? told with { Name = longer, Person = longer, Sector = sector } : told;
        }
    }

    // "President Kato" and "John Kato" are one; "Mary Kato" and "John Kato" are two.
    private static bool IsSame(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return longer.EndsWith(shorter, StringComparison.Ordinal) && (longer.Length == shorter.Length || longer[^(shorter.Length + 1)] == ' ');
    }
}
