namespace Casus.Resolution.Claims;

/// <summary>
/// Says what has become of the claims on one event (docs/guide/claims.md). A retraction takes back what its maker said, in whatever report
/// it is told, and so does the maker's own later denial. A denial contradicts what others say of the denier, and a denial that names a
/// claim's maker contradicts that claim. A figure that others outvote or that a later report replaces is contradicted.
/// </summary>
internal sealed class ClaimJudge
{
    private readonly IReadOnlyList<Claim> claims;
    private readonly List<Claim> retractions;
    private readonly List<Claim> denials;
    private readonly Event told;
    private readonly Dictionary<string, DateOnly> days = new(StringComparer.Ordinal);

    private ClaimJudge(IReadOnlyList<Claim> claims, Event told, IReadOnlyList<ReportReading> readings)
    {
        this.claims = claims;
        this.told = told;
        retractions = claims.Where(c => c.Kind == ClaimKind.Retraction && c.Rule != RuleId.FigureRetraction).ToList();
        denials = claims.Where(c => c.Kind == ClaimKind.Denial && c.By is not null).ToList();
        foreach (var reading in readings)
        {
            if (reading.Reference is { } day)
            {
                days[reading.DocumentId] = day;
            }
        }
    }

    /// <summary>The claims with their statuses, in their order.</summary>
    /// <param name="claims">All claims on one event.</param>
    /// <param name="told">The event.</param>
    /// <param name="readings">The story's reports.</param>
    public static IReadOnlyList<Claim> Judge(IReadOnlyList<Claim> claims, Event told, IReadOnlyList<ReportReading> readings)
    {
        if (claims.Count == 0)
        {
            return [];
        }

        var judge = new ClaimJudge(claims, told, readings);
        return claims.Select(c => c with { Status = judge.StatusOf(c) }).ToList();
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
        ({ } a, { } b) => MakerMatch.IsOne(a, b),
        (_, null) => claim.DocumentId == retraction.DocumentId,
        _ => false,
    };

    private ClaimStatus StatusOf(Claim claim)
    {
        if (CanBeWithdrawn(claim) && retractions.Any(r => OneMaker(claim, r) && Withdraws(r, claim)))
        {
            return ClaimStatus.Retracted;
        }

        if (claim.Kind == ClaimKind.Figure)
        {
            return IsOutvoted(claim) ? ClaimStatus.Contradicted : ClaimStatus.Standing;
        }

        if (claim.Kind == ClaimKind.Responsibility && denials.Any(d => OneMaker(claim, d) && IsLater(d, claim)))
        {
            return ClaimStatus.Retracted;
        }

        return claim.Kind is ClaimKind.Allegation or ClaimKind.Responsibility && denials.Any(d => Contradicts(d, claim))
            ? ClaimStatus.Contradicted
            : ClaimStatus.Standing;
    }

    // "At least 20" is not contradicted by 26, nor "20 to 30".
    private bool IsOutvoted(Claim claim) => claim is { Field: { } field, Value: { } value } && told.Quantities.TryGetValue(field, out var chosen)
        && chosen.Best != value.Best && !(value.IsOpen && value.Low <= chosen.Best) && (value.IsOne || chosen.Best < value.Low || chosen.Best > value.High);

    // Of several statements of one maker the claim of responsibility is the one that is taken back.
    private bool Withdraws(Claim retraction, Claim claim) =>
        claim.Kind == ClaimKind.Responsibility
        || !claims.Any(c => c.Kind == ClaimKind.Responsibility && OneMaker(c, retraction));

    private bool IsLater(Claim later, Claim earlier) => later.DocumentId == earlier.DocumentId
        ? later.Span.Start > earlier.Span.Start
        : days.TryGetValue(later.DocumentId, out var x) && days.TryGetValue(earlier.DocumentId, out var y) && x >= y;

    private static bool Contradicts(Claim denial, Claim claim)
    {
        var denier = denial.By!;
        bool isOwn = claim.By is { } maker && MakerMatch.IsOne(maker, denier);
        if (!isOwn && claim.By is { } named && Names(denial.Text, named))
        {
            return true; // "the army rejected the Front's claim"
        }

        // What a party says of itself is no allegation against it.
        return claim.Kind == ClaimKind.Responsibility ? isOwn
            : !isOwn && (Names(claim.Text, denier) || (denier.Person is { } person && Names(claim.Text, person)));
    }

    private static bool Names(string text, Actor party) => Names(text, party.Name);

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
