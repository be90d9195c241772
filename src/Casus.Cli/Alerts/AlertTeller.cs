using System.Text.Json;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Signals.Alerts;

namespace Casus.Cli.Alerts;

/// <summary>
/// Tells alerts that wait in the ledger: prints them, appends them to files, posts them to webhooks. Each is marked as told only
/// after it was, so that none is lost; one that was told a moment before the program ended is told again.
/// </summary>
/// <param name="store">The ledger, open for writing.</param>
/// <param name="stamp">When and by what.</param>
/// <param name="settings">Where to.</param>
internal sealed class AlertTeller(ILedgerStore store, Func<ChangeStamp> stamp, AlertSettings settings)
{
    /// <summary>The channel of standard output.</summary>
    public const string Printed = "print";

    /// <summary>All channels of the settings.</summary>
    public IReadOnlyList<string> Channels =>
        [Printed, .. settings.Files.Select(FileChannel), .. settings.Posts.Select(WebhookPoster.ChannelOf)];

    /// <summary>Tells what waits on each channel.</summary>
    /// <returns>How many alerts still wait.</returns>
    public async Task<int> TellAsync(CancellationToken token)
    {
        int left = await TellAsync(Printed, alert => Task.FromResult(Print(alert)), token);
        foreach (string file in settings.Files)
        {
            left += await TellAsync(FileChannel(file), alert => AppendAsync(file, alert, token), token);
        }

        foreach (var address in settings.Posts)
        {
            using var poster = new WebhookPoster(address, settings.Timeout, TimeProvider.System);
            left += await TellAsync(WebhookPoster.ChannelOf(address), alert => poster.PostAsync(alert.Alert.Id, Json(alert), token), token);
        }

        return left;
    }

    private static string FileChannel(string path) => "file " + path;

    // In order, until one cannot be told: the rest waits for the next time.
    private async Task<int> TellAsync(string channel, Func<StoredAlert, Task<string?>> tell, CancellationToken token)
    {
        var waiting = await store.QueryAsync(new AlertsQuery(channel), token).ToListAsync(token);
        for (int i = 0; i < waiting.Count; i++)
        {
            if (await tell(waiting[i]) is { } reason)
            {
                int left = waiting.Count - i;
                Output.Report(new Problem(Problems.AlertNotTold, channel, $"{reason}; {Words.Count(left, "alert")} waiting, from {waiting[i].Alert.Id} on: the next run tells them"));
                return left;
            }

            await store.AppendAsync(new AppendDelivery(stamp(), channel, [waiting[i].Alert.Id]), CancellationToken.None);
        }

        return 0;
    }

    private string? Print(StoredAlert stored)
    {
        if (settings.IsJson)
        {
            using var output = Output.OpenBytes();
            output.Write(Json(stored).Span);
            output.Write("\n"u8);
            return null;
        }

        AlertView.Print(Screen.Standard, stored.Alert);
        return null;
    }

    private static async Task<string?> AppendAsync(string path, StoredAlert alert, CancellationToken token)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            await file.WriteAsync(Json(alert), token);
            await file.WriteAsync("\n"u8.ToArray(), token);
            file.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }

    private static ReadOnlyMemory<byte> Json(StoredAlert stored)
    {
        using var bytes = new MemoryStream();
        using var lines = new LineWriter(bytes);
        lines.Write((stored.Alert, stored.At), static (Utf8JsonWriter json, (Alert, DateTimeOffset) row) => AlertLine.Write(json, row));
        return bytes.ToArray().AsMemory(0, (int)bytes.Length - 1);
    }
}
