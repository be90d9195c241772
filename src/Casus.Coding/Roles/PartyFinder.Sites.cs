namespace Casus.Coding.Roles;

/// <content>What places say of parties.</content>
internal sealed partial class PartyFinder
{
    /// <summary>Adds the state whose place a token names: who fires at a town fires at its country.</summary>
    /// <param name="token">A target's filler.</param>
    /// <param name="into">Takes the state.</param>
    public void CollectPlace(int token, List<Participant> into)
    {
        if (placeAt.TryGetValue(token, out var place) && place.Place is { } where)
        {
            var span = view.Tokens.Span(place.Tokens);
            into.Add(new Participant(span, span.Of(view.Tokens.Text), new Actor(where.Name, new ActorCode(where.Country), "")));
        }
    }

    /// <summary>Adds the state of the place in which a phrase puts a thing that is attacked: "camps in Chad".</summary>
    /// <param name="token">The phrase's head.</param>
    /// <param name="into">Takes the state.</param>
    public void CollectSite(int token, List<Participant> into) => CollectSite(token, into, 0);

    // "positions in Chad's Lac region", "a base in a town in the north of Chad"
    private void CollectSite(int token, List<Participant> into, int depth)
    {
        CollectPlace(token, into);
        for (int c = view.FirstChild(token); c >= 0 && into.Count == 0 && depth < MaxDepth; c = view.NextSibling(c))
        {
            if ((view.Relation(c) is DependencyRelation.Nmod && (view.HasCase(c, view.Grammar.PlaceCase) || IsOf(c)))
                || (depth > 0 && view.Relation(c) is DependencyRelation.NmodPoss or DependencyRelation.Compound or DependencyRelation.Appos))
            {
                CollectSite(c, into, depth + 1);
            }
        }
    }

    /// <summary>Gives forces and officials that are named only as somebody's own the state whose they are: "Mali said its troops ...".</summary>
    /// <param name="token">A doer's filler.</param>
    /// <param name="doers">The parties of the phrase; changed in place.</param>
    public void Own(int token, List<Participant> doers)
    {
        if (token >= 0 && doers.Count == 1 && doers[0].Actor is { Code.IsEmpty: true, Person: null } && IsOwn(token)
            && At(view.Child(token, DependencyRelation.NmodPoss)) is { } owner && owner.Actors is [{ Code.IsEmpty: false } state])
        {
            doers[0] = doers[0] with { Actor = doers[0].Actor with { Code = state.Code } };
        }
    }

    // "US and Iraqi forces", "French and Chadian officials": one party for each state before the noun.
    private void CollectPaired(int token, Actor whole, TextSpan span, List<Participant> into)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is not (DependencyRelation.Compound or DependencyRelation.Amod) || view.Child(c, DependencyRelation.Conj) < 0)
            {
                continue;
            }

            AddState(c, whole, span, into);
            for (int other = view.FirstChild(c); other >= 0; other = view.NextSibling(other))
            {
                if (view.Relation(other) == DependencyRelation.Conj)
                {
                    AddState(other, whole, span, into);
                }
            }
        }
    }

    private void AddState(int word, Actor whole, TextSpan span, List<Participant> into)
    {
        if (At(word) is { Actors: [{ Code.IsEmpty: false, Person: null, Sector: "" or "GOV" } state] } && state.Code != whole.Code)
        {
            var own = view.Tokens.Span(word);
            string noun = span.Of(view.Tokens.Text);
            Add(into, new Participant(own, own.Of(view.Tokens.Text), whole with { Code = state.Code, Name = $"{own.Of(view.Tokens.Text)} {noun[(noun.LastIndexOf(' ') + 1)..]}" }));
        }
    }

    /// <summary>True for people of no known country who are no fighters: "civilians", "students".</summary>
    /// <param name="actor">The party.</param>
    public static bool IsKindOfPeople(Actor actor) => actor is { Code.IsEmpty: true, Person: null, Sector: not ("MIL" or "REB" or "UAF" or "") };

    /// <summary>Gives people the state of the place that their own phrase names: "civilians in Gaza", "protesters in Minsk".</summary>
    /// <param name="token">The phrase's head.</param>
    /// <param name="parties">The parties of the phrase; changed in place.</param>
    public void Localise(int token, List<Participant> parties)
    {
        if (parties.Count != 1 || !IsKindOfPeople(parties[0].Actor))
        {
            return;
        }

        var site = new List<Participant>();
        for (int c = view.FirstChild(token); c >= 0 && site.Count == 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Nmod && view.HasCase(c, view.Grammar.PlaceCase))
            {
                CollectPlace(c, site);
                if (site.Count == 0 && At(c) is null)
                {
                    Collect(c, site); // "a court in the Turkish capital"
                }
            }
        }

        if (site.Count == 1 && !site[0].Actor.Code.IsEmpty)
        {
            parties[0] = parties[0] with { Actor = parties[0].Actor with { Code = site[0].Actor.Code } };
        }
    }
}
