using Casus.Resolution.Scoring;

namespace Casus.Resolution.Claims;

/// <summary>
/// Says what has become of the claims on one event. A retraction takes back what its maker said; a denial contradicts what
/// others say of the denier; a figure that others outvote or that a later report replaces is contradicted.
/// </summary>
internal static class ClaimJudge
{
    /// <summary>The claims with their statuses, in their order.</summary>
    /// <param name="claims">All claims on one event.</param>
    /// <param name="told">The event.</param>
    public static IReadOnlyList<Claim> Judge(IReadOnlyList<Claim> claims, Event told)
    {
        var retractions = claims.Where(c => c.Kind == ClaimKind.Retraction).ToList();
        var denials = claims.Where(c => c.Kind == ClaimKind.Denial && c.By is not null).ToList();
        return claims.Select(c => c with { Status = StatusOf(c) }).ToList();

        ClaimStatus StatusOf(Claim claim)
        {
            if (CanBeWithdrawn(claim) && retractions.Any(r => OneMaker(claim, r) && Withdraws(r, claim, claims)))
            {
                return ClaimStatus.Retracted;
            }

            if (claim.Kind == ClaimKind.Figure)
            {
                return claim is { Field: { } field, Value: { } value } && told.Quantities.TryGetValue(field, out var chosen)
                    && chosen.Best != value.Best ? ClaimStatus.Contradicted : ClaimStatus.Standing;
            }

            return claim.Kind is ClaimKind.Allegation or ClaimKind.Responsibility && denials.Any(d => Contradicts(d.By!, claim))
                ? ClaimStatus.Contradicted
                : ClaimStatus.Standing;
        }
    }

    /// <summary>True for a claim that its maker can take back.</summary>
    /// <param name="claim">A claim.</param>
    public static bool CanBeWithdrawn(Claim claim) =>
        claim.Kind is ClaimKind.Responsibility or ClaimKind.Allegation or ClaimKind.Denial or ClaimKind.Prediction;

    /// <summary>True when both claims can be one maker's; a retraction that names nobody fits the claims of its own report.</summary>
    /// <param name="claim">A claim.</param>
    /// <param name="retraction">A retraction.</param>
    public static bool OneMaker(Claim claim, Claim retraction) => (claim.By, retraction.By) switch
    {
        ({ } a, { } b) => PartyMatch.Compare(a, b) >= PartyRelation.OtherPerson || (a.Code == b.Code && a.Name == b.Name),
        (_, null) => claim.DocumentId == retraction.DocumentId,
        _ => false,
    };

    // Of several statements of one maker the claim of responsibility is the one that is taken back.
    private static bool Withdraws(Claim retraction, Claim claim, IReadOnlyList<Claim> claims) =>
        claim.Kind == ClaimKind.Responsibility
        || !claims.Any(c => c.Kind == ClaimKind.Responsibility && OneMaker(c, retraction));

    private static bool Contradicts(Actor denier, Claim claim)
    {
        if (claim.Kind == ClaimKind.Responsibility)
        {
            return claim.By is { } by && PartyMatch.Compare(by, denier) >= PartyRelation.OtherPerson;
        }

        // What a party says of itself is no allegation against it.
        bool own = claim.By is { } maker && PartyMatch.Compare(maker, denier) >= PartyRelation.OtherPerson;
        return !own && (Names(claim.Text, denier.Name) || (denier.Person is { } person && Names(claim.Text, person)));
    }

    // "Pakistan" is named in "Pakistani", "Lashkar-e-Taiba" in "Lashkar-e-Taiba's".
    private static bool Names(string text, string name)
    {
        foreach (string word in name.Split(' '))
        {
            if (word.Length >= 4 && char.IsUpper(word[0]) && text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
