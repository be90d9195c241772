namespace Casus;

/// <summary>A party as CAMEO writes it: groups of three letters, joined (<c>RUSGOV</c>, <c>IGOUNO</c>, <c>NGOHRIAMN</c>), and what each is.</summary>
/// <param name="Code">All groups in the scheme's order; empty when nothing is known of the party.</param>
/// <param name="Country">Alpha-3 code of its country; empty for international bodies and where none is known.</param>
/// <param name="Religion">Religion code; empty for none.</param>
/// <param name="Groups">Codes of known bodies and groups, the wider one first: UNO, HCR.</param>
/// <param name="Roles">Role codes, an international kind such as IGO or IMG first.</param>
public sealed record CameoActor(string Code, string Country, string Religion, IReadOnlyList<string> Groups, IReadOnlyList<string> Roles)
{
    /// <summary>A party of which nothing is known.</summary>
    public static CameoActor None { get; } = new("", "", "", [], []);
}
