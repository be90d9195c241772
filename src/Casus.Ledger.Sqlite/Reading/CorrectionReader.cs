using Casus.Json;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads corrections.</summary>
internal static class CorrectionReader
{
    public static IEnumerable<Correction> Read(Session session)
    {
        using var rows = session.Rows("SELECT id, undoes, body FROM corrections ORDER BY id");
        while (rows.Read())
        {
            yield return CoreJson.Read<Correction>(rows.GetString(2)) with
            {
                Id = LedgerId.Of(LedgerId.Correction, rows.GetInt64(0)),
                Undoes = rows.IsDBNull(1) ? null : LedgerId.Of(LedgerId.Correction, rows.GetInt64(1)),
            };
        }
    }
}
