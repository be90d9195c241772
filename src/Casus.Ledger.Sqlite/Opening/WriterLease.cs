namespace Casus.Ledger.Sqlite.Opening;

/// <summary>
/// The right to write a ledger, held by one process at a time through an open file beside it (<c>casus.db-lock</c>). The
/// system frees it when the process ends in any way. The file itself stays: to delete it would let two writers in.
/// </summary>
internal static class WriterLease
{
    private const int NoSpace = 28, ReadOnlyDisk = 30, DiskFullWindows = unchecked((int)0x80070070);

    public static FileStream Take(string path)
    {
        try
        {
            return new FileStream(path + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (UnauthorizedAccessException e)
        {
            throw SqliteFault.Of(Problems.LedgerReadOnly, path, "the file or its folder cannot be written", e);
        }
        catch (IOException e) when (e.HResult == ReadOnlyDisk)
        {
            throw SqliteFault.Of(Problems.LedgerReadOnly, path, "the disk is read-only", e);
        }
        catch (IOException e) when (e.HResult is NoSpace or DiskFullWindows)
        {
            throw SqliteFault.Of(Problems.LedgerFull, path, "the disk is full", e);
        }
        catch (IOException e)
        {
            throw SqliteFault.Of(Problems.LedgerBusy, path, "another program is writing to it", e);
        }
    }
}
