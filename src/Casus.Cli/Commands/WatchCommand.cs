using System.CommandLine;
using Casus.Cli.Alerts;
using Casus.Cli.Views;
using Casus.Cli.Watching;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Pipeline;
using Casus.Pipeline.Watching;
using Casus.Sources.Watching;
using Spectre.Console;

namespace Casus.Cli.Commands;

/// <summary><c>casus watch FILE|URL...</c>: reads what feeds and sitemaps bring, as they bring it.</summary>
internal sealed class WatchCommand
{
    private readonly LedgerLocation ledger;
    private readonly EngineChoice choice;
    private readonly Argument<string[]> feeds = new("FEED")
    {
        Description = "Addresses of feeds and sitemaps, OPML files, or files with an address a line",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> every = Text("--every", "15m", "TIME", "How often each feed is asked, where it does not want to be asked less");
    private readonly Option<bool> once = new("--once") { Description = "Ask each feed once, read what is new, and end" };
    private readonly Option<bool> pages = new("--pages") { Description = "Read the pages that feeds link to, not what the feeds carry" };
    private readonly Option<string> back = Text("--back", "2d", "TIME", "How far back the pages of a new sitemap are read");
    private readonly Option<bool> allowPrivate = new("--allow-private") { Description = "Also ask hosts inside private networks and on this machine" };
    private readonly Option<string> userAgent = Text("--user-agent", $"Casus/{CasusEngine.CasusVersion}", "NAME", "Who asks; robots.txt is searched for the part before the slash");
    private readonly Option<string> maxSize = Text("--max-size", "16m", "SIZE", "The largest answer taken");
    private readonly Option<string> timeout = Text("--timeout", "60s", "TIME", "How long one answer may take");
    private readonly Option<string> delay = Text("--delay", "2s", "TIME", "The pause between two requests to one host, where its robots.txt asks for no longer one");
    private readonly Option<bool> revive = new("--revive") { Description = "Ask feeds again that had ended" };
    private readonly Option<string?> alerts = new("--alerts") { Description = "Tell what the rules of this file find (see casus alerts)", HelpName = "FILE" };
    private readonly Option<bool> status = new("--status") { Description = "Only show how far each feed was read" };
    private readonly Option<bool> json = CommonOptions.Json();

    private WatchCommand(LedgerLocation ledger, EngineChoice choice)
    {
        this.ledger = ledger;
        this.choice = choice;
    }

    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger, EngineChoice choice)
    {
        var parts = new WatchCommand(ledger, choice);
        var command = new Command("watch", "Read what feeds and sitemaps bring, as they bring it")
        {
            parts.feeds, parts.every, parts.once, parts.pages, parts.back, parts.allowPrivate, parts.userAgent, parts.maxSize, parts.timeout, parts.delay,
            parts.revive, parts.alerts, parts.status, parts.json, ledger.Option,
        };
        choice.AddTo(command);
        command.SetAction(parts.RunAsync);
        return command;
    }

    private static Option<string> Text(string name, string standard, string value, string description) =>
        new(name) { Description = description, HelpName = value, DefaultValueFactory = _ => standard };

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken token)
    {
        var list = WatchList.Read(parsed.GetValue(feeds) ?? []);
        foreach (var outcome in list.Where(o => !o.IsOk))
        {
            Output.Report(outcome.Problem!);
        }

        List<string> addresses = [.. list.Where(o => o.IsOk).Select(o => o.Value!)];
        bool hasProblems = addresses.Count < list.Count;
        if (parsed.GetValue(status))
        {
            await StatusAsync(parsed, addresses, token);
            return hasProblems ? ExitCodes.BadInput : ExitCodes.Good;
        }

        if (addresses.Count == 0)
        {
            throw new UsageException("there is nothing to watch; expected addresses of feeds, OPML files, or files with an address a line");
        }

        var (fetching, polling) = (Fetching(parsed), Polling(parsed));
        // A file of rules that cannot be used is found at once, not hours later.
        var settings = parsed.GetValue(alerts) is { } path
            ? AlertRun.Settings(path, AlertRun.ReadRules(path, EngineChoice.OpenData())) with { IsJson = parsed.GetValue(json) } : null;
        var (engine, hasOwnProblems) = choice.Load(parsed);
        var teller = Teller(parsed, engine, settings);
        using var poller = new FeedPoller(fetching, polling);
        var options = new WatchOptions { IsOnce = parsed.GetValue(once), RevivesEnded = parsed.GetValue(revive) };
        var watcher = new FeedWatcher(engine, async stop => await ledger.OpenAsync(parsed, LedgerAccess.Write, stop), poller, options, teller);
        var summary = await watcher.RunAsync(addresses, token);
        teller.End(summary);
        bool isGood = !hasProblems && !hasOwnProblems && !teller.HasUntoldAlerts && settings is not { HasProblems: true };
        // A watch that goes on ends when its user wants; only one that is done once can fall short.
        isGood &= !options.IsOnce || (summary.Failing == 0 && summary.Rejected == 0 && !token.IsCancellationRequested);
        return isGood ? ExitCodes.Good : ExitCodes.BadInput;
    }

    private FetchOptions Fetching(ParseResult parsed)
    {
        string name = parsed.GetValue(userAgent)!.Trim();
        if (name.Length is 0 or > 200 || name.Any(c => c is < ' ' or > '~'))
        {
            throw new UsageException("--user-agent: expected a name in ASCII, such as Desk/1.0 (+https://desk.example)");
        }

        var whole = Amount.Time("--timeout", parsed.GetValue(timeout)!, TimeSpan.FromSeconds(0.1), TimeSpan.FromHours(1));
        return new FetchOptions
        {
            UserAgent = name,
            AllowsPrivate = parsed.GetValue(allowPrivate),
            MaxBytes = Amount.Bytes("--max-size", parsed.GetValue(maxSize)!),
            Timeout = whole,
            IdleTimeout = whole / 3,
            HostDelay = Amount.Time("--delay", parsed.GetValue(delay)!, TimeSpan.Zero, TimeSpan.FromHours(1)),
        };
    }

    private PollOptions Polling(ParseResult parsed) => new()
    {
        Every = Amount.Time("--every", parsed.GetValue(every)!, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7)),
        HasPages = parsed.GetValue(pages),
        Back = Amount.Time("--back", parsed.GetValue(back)!, TimeSpan.Zero, TimeSpan.FromDays(3650)),
    };

    private WatchTeller Teller(ParseResult parsed, CasusEngine engine, AlertSettings? settings)
    {
        if (parsed.GetValue(json))
        {
            return new WatchJson(engine, settings);
        }

        bool isTerminal = !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;
        return isTerminal
            ? new StatusPage(engine, settings, Console.Out, static () => (Console.WindowWidth, Console.WindowHeight))
            : new WatchLines(engine, settings);
    }

    private async Task StatusAsync(ParseResult parsed, List<string> addresses, CancellationToken token)
    {
        var found = new List<WatchedFeed>();
        await RowList.WriteAsync(
            parsed, ledger, new WatchedFeedsQuery(), parsed.GetValue(json) ? FeedLine.Write : null, found.Add, token);
        if (parsed.GetValue(json))
        {
            return;
        }

        var shown = found.Where(f => addresses.Count == 0 || addresses.Contains(f.Address, StringComparer.Ordinal)).ToList();
        if (shown.Count == 0)
        {
            Screen.Standard.Text(0, "No feeds are watched.");
            return;
        }

        FeedTable.Write(Screen.Standard, shown);
    }
}
