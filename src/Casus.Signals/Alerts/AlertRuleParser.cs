namespace Casus.Signals.Alerts;

/// <summary>Reads files of rules; docs/formats/alerts.md has the grammar.</summary>
/// <param name="codebook">The event types that rules may name.</param>
/// <param name="words">The figures and happenings that rules may name.</param>
public sealed class AlertRuleParser(Codebook codebook, AlertWords words)
{
    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name for problems.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The good lines, and a problem for each other.</returns>
    public AlertFile Parse(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        var rules = new List<AlertRule>();
        var files = new List<string>();
        var posts = new List<Uri>();
        var problems = new List<Problem>();
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            try
            {
                var read = new RuleWords(line);
                if (read.IsEnd)
                {
                    continue;
                }

                if (read.One("when", "tell") == "when")
                {
                    rules.Add(Rule(read, number));
                }
                else
                {
                    Tell(read, files, posts);
                }

                if (!read.IsEnd)
                {
                    throw read.Fault("the end of the line");
                }
            }
            catch (RuleFault fault)
            {
                problems.Add(new Problem(Problems.AlertRuleBroken, $"{name}:{number}", fault.Message));
            }
        }

        return new AlertFile([.. rules.DistinctBy(r => r.Text)], files, posts, problems);
    }

    /// <summary>The address of a webhook, or null when it is none: http or https, with a host and without a name and password.</summary>
    /// <param name="text">The address.</param>
    public static Uri? Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0 && address.UserInfo.Length == 0 ? address : null;

    private static void Tell(RuleWords read, List<string> files, List<Uri> posts)
    {
        if (read.One("file", "post") == "file")
        {
            files.Add(read.IsEnd ? throw read.Fault("a file name") : read.Take());
            return;
        }

        posts.Add(Address(read.Peek) ?? throw read.Fault("an address that begins with http:// or https://"));
        read.Take();
    }

    private AlertRule Rule(RuleWords read, int line)
    {
        string text = read.Whole;
        if (words.Happening(read.PeekTwo) is { } patterns)
        {
            read.Take();
            read.Take();
            return new EventRule(text, line, EventTest.New, Filter(read, new EventFilter { Patterns = patterns }));
        }

        if (words.Figures.Contains(read.Peek))
        {
            string figure = read.Take();
            long least = Least(read);
            return new EventRule(text, line, EventTest.Figure, Filter(read, new EventFilter())) { Figure = figure, Least = least };
        }

        return read.Peek switch
        {
            "pair" => PairRuleParser.Parse(read, text, line),
            "event" => Event(read, text, line),
            "origins" or "reports" => Told(read, text, line),
            "claim" => Claim(read, text, line),
            "offer" or "mediation" => Mediation(read, text, line),
            _ => throw read.Fault("'pair', 'event', 'claim', 'offer', 'mediation', 'origins', 'reports', a figure ("
                + string.Join(", ", words.Figures) + ") or a happening (" + string.Join(", ", words.Happenings) + ")"),
        };
    }

    private static long Least(RuleWords read)
    {
        if (read.Take("above"))
        {
            return read.Count("a whole number") + 1L;
        }

        return read.TakeTwo("at", "least") ? read.Count("a whole number") : throw read.Fault("'above' or 'at least' and a whole number");
    }

    private EventRule Event(RuleWords read, string text, int line)
    {
        read.Take();
        if (read.Take("corrected"))
        {
            return new EventRule(text, line, EventTest.Corrected, Filter(read, new EventFilter { IsAnyStatus = true }));
        }

        if (read.Take("changed"))
        {
            return new EventRule(text, line, EventTest.Changed, Filter(read, new EventFilter { IsAnyStatus = true }));
        }

        var filter = new EventFilter();
        if (!read.IsEnd && char.IsAsciiLetterUpper(read.Peek[0]))
        {
            filter = filter with { Patterns = [Type(read)] };
        }

        return new EventRule(text, line, EventTest.New, Filter(read, filter));
    }

    private EventRule Told(RuleWords read, string text, int line)
    {
        var kind = read.Take() == "origins" ? EventTest.Origins : EventTest.Reports;
        long least = Least(read);
        return new EventRule(text, line, kind, Filter(read, new EventFilter())) { Least = least };
    }

    private EventRule Claim(RuleWords read, string text, int line)
    {
        read.Take();
        ClaimKind? claim = null;
        if (read.Take("of"))
        {
            claim = Enum.Parse<ClaimKind>(read.One([.. Enum.GetNames<ClaimKind>().Select(n => n.ToLowerInvariant())]), ignoreCase: true);
        }

        var kind = read.One("made", "retracted", "contradicted") switch
        {
            "made" => EventTest.ClaimMade,
            "retracted" => EventTest.ClaimRetracted,
            _ => EventTest.ClaimContradicted,
        };
        var filter = Filter(read, new EventFilter { IsAnyStatus = true });
        return new EventRule(text, line, kind, filter with { By = default }) { Claim = claim, Claimant = filter.By };
    }

    private MediationRule Mediation(RuleWords read, string text, int line)
    {
        var stage = default(MediationStage);
        MediationTest kind;
        if (read.Take() == "offer")
        {
            kind = read.One("made", "accepted", "rejected") switch
            {
                "made" => MediationTest.Offered,
                "accepted" => MediationTest.Accepted,
                _ => MediationTest.Refused,
            };
        }
        else
        {
            kind = read.One("begins", "moves", "reaches") switch
            {
                "begins" => MediationTest.Begins,
                "moves" => MediationTest.Moves,
                _ => MediationTest.Reaches,
            };
            stage = kind == MediationTest.Reaches
                ? Enum.Parse<MediationStage>(read.One([.. Enum.GetNames<MediationStage>().Select(n => n.ToLowerInvariant())]), ignoreCase: true)
                : stage;
        }

        var filter = Filter(read, new EventFilter());
        if (filter.Place is not null || filter.Patterns.Count > 0 || filter.Status is not null || filter.IsAnyStatus)
        {
            throw new RuleFault("a mediation has no place, type or status; expected 'by', 'to', 'with' or 'between'");
        }

        bool isAnswer = kind is MediationTest.Accepted or MediationTest.Refused;
        return new MediationRule(text, line, kind, isAnswer ? filter with { By = default } : filter) { Stage = stage, Answerer = isAnswer ? filter.By : default };
    }

    private EventPattern Type(RuleWords read)
    {
        var type = codebook.FindType(read.Peek)
            ?? throw read.Fault("an event type: " + string.Join(", ", codebook.Types.Select(t => t.Type.Value)));
        read.Take();
        string mode = type.Mode(read.Peek) is null ? "" : read.Take();
        return new EventPattern(type.Type, mode, "");
    }

    private EventFilter Filter(RuleWords read, EventFilter filter)
    {
        while (!read.IsEnd)
        {
            switch (read.One("between", "by", "to", "with", "in", "of", "status"))
            {
                case "between":
                    var a = read.Actor();
                    read.Take("and");
                    filter = filter with { BetweenA = a, BetweenB = read.Actor() };
                    break;
                case "by":
                    filter = filter with { By = read.Actor() };
                    break;
                case "to":
                    filter = filter with { To = read.Actor() };
                    break;
                case "with":
                    filter = filter with { With = read.Actor() };
                    break;
                case "in":
                    filter = filter with { Place = read.IsEnd ? throw read.Fault("a place's name or a country's code; several words in double quotes") : read.Take() };
                    break;
                case "of":
                    filter = filter with { Patterns = [Type(read)] };
                    break;
                default:
                    string status = read.One(["any", .. Enum.GetNames<EventStatus>().Select(n => n.ToLowerInvariant())]);
                    filter = status == "any" ? filter with { IsAnyStatus = true } : filter with { Status = Enum.Parse<EventStatus>(status, ignoreCase: true) };
                    break;
            }
        }

        return filter;
    }
}
