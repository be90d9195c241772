namespace Casus.Coding.Selection;

/// <summary>Says whether the parties of a record make it a matter between parties: talks, backing, ties, aid.</summary>
internal static class PartyJudge
{
    private static readonly string[] Private = ["BUS", "MNC", "JRN", "AGR", "SOC"]; // firms, the press, farmers, stars
    private static readonly string[] Official = ["", "GOV", "MIL", "COP", "JUD", "LEG", "GOVMIL", "GOVCOP", "SPY"];
    private const string Peacekeeping = "074";
    private static readonly string[] Known = ["REB", "UAF", "OPP", "SEP", "IGO"]; // who stands against a state is somebody without a country, too

    /// <summary>Why the parties make it none; null when they do.</summary>
    /// <param name="mention">The record.</param>
    public static string? Reason(EventMention mention) => mention.Code.Event.Value is not ("CONSULT" or "SUPPORT" or "AGREE" or "COOPERATE" or "AID") ? null
        : IsPrivate(mention.Sources) || (mention.Code.Event.Value != "AID" && IsPrivate(mention.Targets)) || IsPraiseOfOwn(mention) ? "a matter of firms or the press"
        : IsOneState(mention) ? "one state's own affair"
        : mention.Code.Event.Value == "AID" ? mention.Targets.Count == 0 && mention.Code.Cameo != Peacekeeping ? "nobody named as helped" : IsRescue(mention) ? "one state's own affair" : null
        : !mention.Sources.Concat(mention.Targets).Any(p => IsKnown(p.Actor)) || (mention is { Code.Event.Value: "SUPPORT", Sources.Count: 1 } && IsSomeOffice(mention.Sources[0].Actor)) ? "nobody known"
        : mention.Sources.Count == 0 ? "nobody named as doer"
        : mention.Code.Event.Value is "SUPPORT" or "COOPERATE" && mention.Targets.Count == 0 && mention.Sources.Count < 2 ? "nobody named as the other side"
        : null;

    private static bool IsPrivate(IReadOnlyList<Participant> parties) => parties.Count > 0 && parties.All(p => Private.Contains(p.Actor.Sector, StringComparer.Ordinal));

    // "firemen evacuated families": a service and its own people.
    private static bool IsRescue(EventMention mention) => mention.Sources.Concat(mention.Targets).All(p => p.Actor.Code.IsEmpty)
        && mention.Sources.All(s => s.Actor.Sector is "MED" or "COP" or "CVL" or "GOV" or "");

    // "praised the hospital", "voiced the administration's support"
    private static bool IsPraiseOfOwn(EventMention mention) => mention.Code.Event.Value == "SUPPORT" && mention.Targets.Count > 0
        && (mention.Targets.All(t => t.Actor.Sector is "MED" or "EDU")
            || (mention.Sources.All(s => s.Actor.Sector == "GOV") && mention.Targets.All(t => IsSomeOffice(t.Actor))));

    // "the ministers", "officials": of which state is not said.
    private static bool IsSomeOffice(Actor actor) => actor is { Sector: "GOV", Code.IsEmpty: true, Person: null };

    private static bool IsKnown(Actor actor) => !actor.Code.IsEmpty || actor.Person is not null || Known.Contains(actor.Sector, StringComparer.Ordinal);

    // "the president met his minister", "the ministry gave money to the city"; the opposition and armed groups are another side.
    private static bool IsOneState(EventMention mention) => mention.Sources.Count > 0 && mention.Targets.Count > 0
        && mention.Sources.Concat(mention.Targets).All(p => IsStateOf(p.Actor, mention.Sources[0].Actor.Code));

    private static bool IsStateOf(Actor actor, ActorCode state) => !state.IsEmpty && actor.Code == state && state.Value is not ("UNO" or "IGO" or "EUR")
        && Official.Contains(actor.Sector, StringComparer.Ordinal);
}
