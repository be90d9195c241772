using System.CommandLine;
using System.Text.Json;
using Casus.Export.JsonLines;
using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary>Lists the rows of a query, as JSON Lines or for a person.</summary>
internal static class RowList
{
    /// <summary>Prints the rows in the query's order.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="ledger">Which ledger.</param>
    /// <param name="query">The query.</param>
    /// <param name="json">Writes a row as JSON; null prints rows for a person.</param>
    /// <param name="print">Prints a row for a person.</param>
    /// <param name="token">Stops between rows.</param>
    /// <returns>How many rows there were.</returns>
    public static async Task<int> WriteAsync<TRow>(
        ParseResult parsed, LedgerLocation ledger, LedgerQuery<TRow> query, Action<Utf8JsonWriter, TRow>? json, Action<TRow> print, CancellationToken token)
    {
        await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
        await using var bytes = json is null ? Stream.Null : Output.OpenBytes();
        using var lines = new LineWriter(bytes);
        int count = 0;
        await foreach (var row in store.QueryAsync(query, token))
        {
            count++;
            if (json is null)
            {
                print(row);
            }
            else
            {
                lines.Write(row, json);
            }
        }

        return count;
    }
}
