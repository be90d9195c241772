namespace Casus.Resolution.Mediations;

/// <summary>
/// Says which parties a mediation is between, and who of an event is one. A party is a state with all its organs, or an armed
/// group; a group has its state's code, and with REB behind it where the state itself is the other party.
/// </summary>
internal static class MediationParties
{
    private const int Fewest = 2; // events that set two parties against each other
    private const string Armed = "REB";

    /// <summary>The codes of states, armed groups and bodies between states, each once, in ordinal order.</summary>
    /// <param name="actors">Parties.</param>
    public static List<ActorCode> Codes(IEnumerable<Actor> actors) => actors
        .Where(a => !a.Code.IsEmpty && (Scoring.PartyMatch.IsState(a) || IsArmed(a) || a.Sector is "IGO" or "NGO"))
        .Select(CodeOf).Distinct().Order().ToList();

    /// <summary>The parties that one event names on one side or both.</summary>
    /// <param name="actors">Those named.</param>
    public static List<ActorCode> Named(IEnumerable<Actor> actors)
    {
        var all = actors.ToList();
        var states = all.Where(a => !a.Code.IsEmpty && Scoring.PartyMatch.IsState(a)).Select(CodeOf).Distinct().ToList();
        var groups = all.Where(IsArmed).Select(a => a.Code.IsEmpty && states.Count == 1 ? states[0] : a.Code).Where(c => !c.IsEmpty)
            .Select(c => states.Contains(c) ? new ActorCode(c.Value + Armed) : c);
        return states.Concat(groups).Concat(all.Where(a => !a.Code.IsEmpty && a.Sector is "IGO" or "NGO").Select(CodeOf))
            .Distinct().Order().ToList();
    }

    /// <summary>The code by which the ledger knows a party.</summary>
    /// <param name="party">A party's code.</param>
    public static ActorCode InLedger(ActorCode party) => IsBody(party) || party.Value.Length == 6 && party.Value.EndsWith(Armed, StringComparison.Ordinal)
        ? new ActorCode(party.Value[..3]) : party;

    /// <summary>True for a class of bodies ("a world bank"), which is nobody in particular.</summary>
    /// <param name="code">A code.</param>
    public static bool IsClass(ActorCode code) => code.Value is "IGO" or "NGO";

    // Bodies between states share one code in the ledger; here each has its own: IGOAFRICANUNION.
    private static ActorCode CodeOf(Actor actor) => IsClass(actor.Code) && actor.Id is { } id
        ? new ActorCode(actor.Code.Value + string.Concat(id.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit))) : actor.Code;

    // Bodies between states call, vote and report in every story; they are parties only where an offer names them.
    private static bool IsBodyOfStates(ActorCode code) => code.Value == "UNO" || IsClass(code) || IsBody(code);

    private static bool IsBody(ActorCode code) => code.Value.Length > 3 && IsClass(new ActorCode(code.Value[..3]));

    /// <summary>The parties among one side of an event, in ordinal order.</summary>
    /// <param name="side">Those named on it.</param>
    /// <param name="parties">The parties of the mediation.</param>
    public static List<ActorCode> Of(IEnumerable<Actor> side, IReadOnlyList<ActorCode> parties) =>
        parties.Where(p => side.Any(a => IsOne(a, p, parties))).ToList();

    /// <summary>Who stands on a side: parties by their codes here, others by their own.</summary>
    /// <param name="side">Those named on it.</param>
    /// <param name="parties">The parties of the mediation.</param>
    public static List<ActorCode> Side(IReadOnlyList<Actor> side, IReadOnlyList<ActorCode> parties) => Of(side, parties)
        .Concat(side.Where(a => !a.Code.IsEmpty && !parties.Any(p => IsOne(a, p, parties))).Select(CodeOf)).Distinct().Order().ToList();

    /// <summary>The two parties of a story, sorted; empty when it does not tell them clearly.</summary>
    /// <param name="mediator">Who mediates.</param>
    /// <param name="named">A party that must be one of the two, or empty.</param>
    /// <param name="events">The story's events.</param>
    public static List<ActorCode> OfStory(ActorCode mediator, IReadOnlyList<ActorCode> named, IEnumerable<Event> events)
    {
        var counts = new SortedDictionary<(ActorCode One, ActorCode Other), int>();
        var agreed = new SortedSet<(ActorCode One, ActorCode Other)>();
        foreach (var told in events)
        {
            foreach (var pair in Pairs(told, mediator).Where(p => named.All(n => n == p.One || n == p.Other)))
            {
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
                if (told.Status == EventStatus.Actual && MediationActs.IsAgreement(told.Code, told.Content))
                {
                    agreed.Add(pair);
                }
            }
        }

        if (agreed.Count == 1)
        {
            return [agreed.Min.One, agreed.Min.Other];
        }

        var most = counts.OrderByDescending(c => c.Value).Take(2).ToList();
        bool isClear = most.Count > 0 && most[0].Value >= Fewest && (most.Count == 1 || most[0].Value > most[1].Value);
        return isClear ? [most[0].Key.One, most[0].Key.Other] : [];
    }

    private static IEnumerable<(ActorCode One, ActorCode Other)> Pairs(Event told, ActorCode mediator)
    {
        var parties = Named(told.Sources.Concat(told.Targets)).Where(c => c != mediator && !IsBodyOfStates(c)).ToList();
        for (int i = 0; i < parties.Count; i++)
        {
            for (int j = i + 1; j < parties.Count; j++)
            {
                yield return (parties[i], parties[j]);
            }
        }
    }

    private static bool IsOne(Actor actor, ActorCode party, IReadOnlyList<ActorCode> parties)
    {
        if (IsBody(party))
        {
            return CodeOf(actor) == party;
        }

        var code = InLedger(party);
        if (code != party)
        {
            return IsArmed(actor) && (actor.Code.IsEmpty || actor.Code == code);
        }

        bool isApart = parties.Any(p => p != party && InLedger(p) == party); // its armed group is a party of its own
        return (actor.Code == party || (isApart && actor.Code.IsEmpty && actor.Sector is "GOV" or "MIL" or "COP"))
            && (Scoring.PartyMatch.IsState(actor) || (actor.Sector is "IGO" or "NGO") || (IsArmed(actor) && !isApart));
    }

    /// <summary>True when an event tells of an armed group of no country, and names none of the parties' states: any group it can be.</summary>
    /// <param name="told">An event.</param>
    /// <param name="parties">The parties of the mediation.</param>
    public static bool IsOfAnyGroup(Event told, IReadOnlyList<ActorCode> parties)
    {
        var all = told.Sources.Concat(told.Targets).ToList();
        return all.Any(a => IsArmed(a) && a.Code.IsEmpty) && !all.Any(a => parties.Any(p => InLedger(p) == a.Code));
    }

    private static bool IsArmed(Actor actor) => actor.Sector is "REB" or "SEP" or "INS" or "PRM";
}
