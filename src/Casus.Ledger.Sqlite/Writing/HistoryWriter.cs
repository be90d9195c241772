using Casus.Ledger.Changes;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Writes the history's lines, all with one stamp.</summary>
internal sealed class HistoryWriter(Session session, ChangeStamp stamp)
{
    private readonly string at = Columns.Instant(stamp.At);

    /// <summary>True when a line was written.</summary>
    public bool HasChanges { get; private set; }

    public void Add(string subject, string what, string detail)
    {
        HasChanges = true;
        session.Run(
            "INSERT INTO history (at, subject, what, detail, casus_version, data_version) VALUES ($1, $2, $3, $4, $5, $6)",
            at,
            subject,
            what,
            detail,
            stamp.CasusVersion,
            stamp.DataVersion);
    }
}
