namespace Casus.Grounding.Actors;

/// <summary>The party that an owner and a role make: "Pakistan" and "diplomats", "Hamas" and "official".</summary>
internal static class RoleActor
{
    /// <summary>Makes the party.</summary>
    /// <param name="view">The report.</param>
    /// <param name="owner">The country, body or person whose role it is.</param>
    /// <param name="role">The role.</param>
    /// <param name="isFormer">True when the office is said to be past.</param>
    /// <param name="text">The words without the person, for parties without a person's name.</param>
    /// <param name="person">The person's name, or null.</param>
    /// <param name="known">The person as the actor files have them, or null.</param>
    public static Actor Of(ReportView view, Sense owner, RoleNoun role, bool isFormer, string text, string? person, Actor? known)
    {
        var (code, sector) = Label(view, owner, role);
        if (isFormer && role.Kind == RoleKind.Office)
        {
            sector = "ELI";
        }

        if (person is null)
        {
            return new Actor(text, code, sector);
        }

        // The files and the title agree: the person of the files, with the sector that the title gives unless it says little.
        bool agrees = known is not null && (known.Code == code || owner.Named is not null);
        string told = role.IsGeneric && agrees && known!.Sector.Length > 0 && !isFormer ? known.Sector : sector;
        return agrees
            ? known! with { Sector = told }
            : new Actor(person, code, sector) { Person = person };
    }

    private static (ActorCode Code, string Sector) Label(ReportView view, Sense owner, RoleNoun role)
    {
        if (owner.Named is not { } named)
        {
            return (owner.Code, role.Sector.Length == 0 ? owner.Kind == SenseKind.Capital ? "GOV" : "" : role.Sector);
        }

        var actor = named.In(view.Year);
        if (named.IsPerson)
        {
            return (actor.Code, role.Sector.Length == 0 ? actor.Sector : role.Sector);
        }

        if (named.Kind == WorldActorKind.Group && actor.Sector == "CVL")
        {
            return (actor.Code, role.Sector.Length > 0 ? role.Sector : "CVL"); // a people's rebels are rebels
        }

        // A rebel group's officials are rebels and the UN's police are police.
        return (actor.Code, actor.Sector.Length > 0 ? actor.Sector : role.Sector is "MIL" or "COP" or "JUD" or "LEG" or "MED" ? role.Sector : "");
    }
}
