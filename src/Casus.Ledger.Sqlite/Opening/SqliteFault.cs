using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Casus.Ledger.Sqlite.Opening;

/// <summary>What an error of SQLite means to someone who keeps a ledger.</summary>
internal static class SqliteFault
{
    public static LedgerException Of(SqliteException error, string path)
    {
        var (code, reason) = error.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => (Problems.LedgerFull, "the disk is full; nothing of the last change was kept"),
            raw.SQLITE_IOERR when IsFull(path) => (Problems.LedgerFull, "the disk is full; nothing of the last change was kept"),
            raw.SQLITE_READONLY or raw.SQLITE_PERM => (Problems.LedgerReadOnly, "the file or its folder cannot be written"),
            raw.SQLITE_CANTOPEN => (Problems.LedgerReadOnly, "the file or its folder cannot be opened for this use"),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (Problems.LedgerBusy, "another program is writing to it"),
            raw.SQLITE_NOTADB => (Problems.LedgerBroken, "the file is not a ledger"),
            raw.SQLITE_CORRUPT => (Problems.LedgerBroken, "the file is damaged"),
            _ => (Problems.LedgerBroken, FormattableString.Invariant($"SQLite reports error {error.SqliteExtendedErrorCode}: {error.Message}")),
        };
        return new LedgerException(new Problem(code, path, reason), error);
    }

    public static LedgerException Of(string code, string path, string reason, Exception? inner = null) =>
        new(new Problem(code, path, reason), inner);

    // On a full disk the shared-memory file cannot grow, which SQLite reports as an input/output error.
    private static bool IsFull(string path)
    {
        try
        {
            return Path.GetDirectoryName(path) is { Length: > 0 } folder && new DriveInfo(folder).AvailableFreeSpace < 64 * 1024;
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
