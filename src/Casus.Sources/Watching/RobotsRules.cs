using System.Globalization;

namespace Casus.Sources.Watching;

/// <summary>What a robots.txt says to one robot (RFC 9309, and the older "crawl-delay"). Immutable.</summary>
internal sealed class RobotsRules
{
    private const int MostRules = 20_000;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);
    private readonly List<RobotsRule> rules;

    private RobotsRules(List<RobotsRule> rules, TimeSpan? crawlDelay)
    {
        this.rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>Allows everything.</summary>
    public static RobotsRules Everything { get; } = new([], null);

    /// <summary>The pause between two requests that it asks for, at most an hour; null for none.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="robot">The robot's name; groups that name it count, else those for all (<c>*</c>).</param>
    public static RobotsRules Read(string text, string robot)
    {
        var own = new List<RobotsRule>();
        var all = new List<RobotsRule>();
        TimeSpan? ownDelay = null, allDelay = null;
        bool isOwn = false, isAll = false, isInAgents = false, hasOwn = false;
        foreach (var (name, value) in Lines(text))
        {
            if (name == "user-agent")
            {
                if (!isInAgents)
                {
                    isOwn = isAll = false;
                }

                isInAgents = true;
                isOwn |= value.Split('/', ' ')[0].Equals(robot, StringComparison.OrdinalIgnoreCase);
                isAll |= value.StartsWith('*');
                hasOwn |= isOwn;
            }
            else if (name is "allow" or "disallow")
            {
                isInAgents = false;
                Add(own, isOwn, name, value);
                Add(all, isAll, name, value);
            }
            else if (name == "crawl-delay")
            {
                isInAgents = false;
                ownDelay = isOwn ? ownDelay ?? Delay(value) : ownDelay;
                allDelay = isAll ? allDelay ?? Delay(value) : allDelay;
            }
        }

        return hasOwn ? new RobotsRules(own, ownDelay) : new RobotsRules(all, allDelay);
    }

    /// <summary>True when an address may be asked for: the longest rule that matches decides, of two the one that allows.</summary>
    /// <param name="url">The address.</param>
    public bool Allows(Uri url)
    {
        string path = RobotsPath.Of(url.PathAndQuery);
        int length = -1;
        bool isAllowed = true;
        foreach (var rule in rules)
        {
            bool isStronger = rule.Pattern.Length > length || (rule.Pattern.Length == length && rule.IsAllowed);
            if (isStronger && rule.Matches(path))
            {
                length = rule.Pattern.Length;
                isAllowed = rule.IsAllowed;
            }
        }

        return isAllowed;
    }

    private static void Add(List<RobotsRule> rules, bool isMeant, string name, string value)
    {
        // An empty path matches nothing: "disallow:" forbids nothing.
        if (isMeant && value.Length > 0 && rules.Count < MostRules)
        {
            string path = RobotsPath.Of(value);
            rules.Add(new RobotsRule(path[0] is '/' or '*' ? path : "/" + path, name == "allow"));
        }
    }

    private static TimeSpan? Delay(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            ? seconds < LongestDelay.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestDelay
            : null;

    private static IEnumerable<(string Name, string Value)> Lines(string text)
    {
        foreach (string line in text.TrimStart('\uFEFF').Split(['\n', '\r']))
        {
            string said = line.Split('#', 2)[0];
            int colon = said.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                yield return (said[..colon].Trim().ToLowerInvariant(), said[(colon + 1)..].Trim());
            }
        }
    }
}
