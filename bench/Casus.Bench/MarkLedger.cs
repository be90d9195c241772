using System.Globalization;
using Casus.Ledger;
using Casus.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace Casus.Bench;

/// <summary>Writes a ledger that holds nothing but stories, reports and what was kept of them for finding stories.</summary>
internal static class MarkLedger
{
    /// <summary>Writes it.</summary>
    /// <param name="path">The ledger's file; not there yet.</param>
    /// <param name="reports">Id, number of the story and mark of each report.</param>
    public static async Task WriteAsync(string path, IEnumerable<(string Id, long Story, byte[] Mark)> reports)
    {
        await using (await SqliteLedgerStore.OpenAsync(path, LedgerAccess.Write, default).ConfigureAwait(false))
        {
        }

        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var story = Prepare(connection, transaction, "INSERT OR IGNORE INTO stories (id, waiting) VALUES ($1, 0)");
        using var report = Prepare(connection, transaction, "INSERT INTO reports (id, document_id, story, revision) VALUES ($2, $3, $1, 1)");
        using var mark = Prepare(connection, transaction, "INSERT INTO story_marks (report, settled, body) VALUES ($2, 1, $3)");
        long number = 0;
        foreach (var (id, storyNumber, bytes) in reports)
        {
            number++;
            Run(story, storyNumber, number, id);
            Run(report, storyNumber, number, id);
            Run(mark, storyNumber, number, bytes);
        }

        transaction.Commit();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        var command = new SqliteCommand(sql, connection, transaction);
        for (int i = 1; i <= 3; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i.ToString(CultureInfo.InvariantCulture) });
        }

        return command;
    }

    private static void Run(SqliteCommand command, object first, object second, object third)
    {
        (command.Parameters[0].Value, command.Parameters[1].Value, command.Parameters[2].Value) = (first, second, third);
        command.ExecuteNonQuery();
    }
}
