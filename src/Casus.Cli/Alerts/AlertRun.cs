using Casus.Cli.Views;
using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Packs;
using Casus.Signals.Alerts;

namespace Casus.Cli.Alerts;

/// <summary>Reads a file of rules, asks a ledger, keeps what is new in it and tells it.</summary>
internal static class AlertRun
{
    /// <summary>Reads a file of rules; prints what is wrong with it on standard error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="data">The data of Casus.</param>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static AlertFile ReadRules(string path, DataPack data)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"there is no file of rules '{path}'");
        }

        var codebook = Codebook.Load(data);
        var file = new AlertRuleParser(codebook, AlertWords.Load(data, codebook)).Parse(path, File.ReadAllText(path));
        foreach (var problem in file.Problems)
        {
            Output.Report(problem);
        }

        return file;
    }

    /// <summary>The settings that a file of rules gives; its own files lie beside it.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="file">What it says.</param>
    public static AlertSettings Settings(string path, AlertFile file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new AlertSettings(file.Rules, [.. file.Files.Select(f => Path.GetFullPath(f, folder)).Distinct(StringComparer.Ordinal)], [.. file.Posts.Distinct()])
        {
            HasProblems = file.Problems.Count > 0,
        };
    }

    /// <summary>Asks and tells.</summary>
    /// <param name="store">The ledger, open for writing.</param>
    /// <param name="codebook">What codes mean.</param>
    /// <param name="dataVersion">Version of the data, for the ledger's stamps.</param>
    /// <param name="settings">What to ask and where to tell it.</param>
    /// <param name="token">Stops between two alerts.</param>
    /// <returns>True when all alerts were told.</returns>
    public static async Task<bool> RunAsync(ILedgerStore store, Codebook codebook, string dataVersion, AlertSettings settings, CancellationToken token)
    {
        var (found, left) = await TellNewAsync(store, codebook, dataVersion, settings, token);
        if (settings.IsMute)
        {
            Screen.Standard.Text(0, $"{Words.Count(found, "alert")} noted as known, none told.");
        }
        else if (!settings.IsJson)
        {
            Screen.Standard.Text(0, found == 0 ? "No new alerts." : $"{Words.Count(found, "new alert")}.");
        }

        return left == 0;
    }

    /// <summary>Asks and tells, without a word on how many there were.</summary>
    /// <param name="store">The ledger, open for writing.</param>
    /// <param name="codebook">What codes mean.</param>
    /// <param name="dataVersion">Version of the data, for the ledger's stamps.</param>
    /// <param name="settings">What to ask and where to tell it.</param>
    /// <param name="token">Stops between two alerts.</param>
    /// <returns>How many new causes there were, and how many alerts still wait to be told.</returns>
    public static async Task<(int Found, int Left)> TellNewAsync(
        ILedgerStore store, Codebook codebook, string dataVersion, AlertSettings settings, CancellationToken token)
    {
        ChangeStamp Stamp() => new(TimeProvider.System.GetUtcNow(), Pipeline.CasusEngine.CasusVersion, dataVersion);
        var teller = new AlertTeller(store, Stamp, settings);
        var found = await new AlertSearch(store, codebook, settings.Since).FindAsync(settings.Rules, token);
        if (found.Count > 0)
        {
            await store.AppendAsync(new AppendAlerts(Stamp(), found, settings.IsMute ? [] : teller.Channels), token);
        }

        return (found.Count, settings.IsMute ? 0 : await teller.TellAsync(token));
    }
}
