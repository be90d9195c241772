namespace Casus.Ledger.Queries;

/// <summary>How much a ledger holds.</summary>
/// <param name="SchemaVersion">Number of its newest migration.</param>
/// <param name="Reports">Reports.</param>
/// <param name="Revisions">Texts of reports, first and later ones.</param>
/// <param name="Stories">Stories.</param>
/// <param name="Events">Events, without those that persons rejected.</param>
/// <param name="Mentions">Event mentions.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Mediations">Mediations.</param>
/// <param name="Problems">Problems.</param>
public sealed record LedgerCounts(
    int SchemaVersion, long Reports, long Revisions, long Stories, long Events, long Mentions, long Claims, long Mediations, long Problems);
