using System.Globalization;
using System.Xml;
using Casus.Sources.Xml;

namespace Casus.Sources.Watching;

/// <summary>How often a feed wants to be read: RSS 2.0's ttl, skipHours and skipDays, and the syndication module's update period.</summary>
/// <param name="Interval">The least time between two readings, at most a day; null for no wish.</param>
/// <param name="SkipHours">Hours of the day, 0 to 23 in UTC, in which it is not to be read.</param>
/// <param name="SkipDays">Days of the week in which it is not to be read.</param>
internal sealed record FeedHints(TimeSpan? Interval, IReadOnlySet<int> SkipHours, IReadOnlySet<DayOfWeek> SkipDays)
{
    private const string Syndication = "http://purl.org/rss/1.0/modules/syndication/";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>No wishes.</summary>
    public static FeedHints None { get; } = new(null, new HashSet<int>(), new HashSet<DayOfWeek>());

    /// <summary>Reads a feed's wishes; those before a fault count.</summary>
    /// <param name="text">The feed.</param>
    /// <param name="isWhole">True when there was no fault to its end.</param>
    public static FeedHints Read(string text, out bool isWhole)
    {
        var hours = new HashSet<int>();
        var days = new HashSet<DayOfWeek>();
        isWhole = false;
        double minutes = 0, periodMinutes = 0, frequency = 1;
        try
        {
            using var source = new StringReader(text);
            using var xml = new BoundedXmlReader(source);
            while (!xml.EOF)
            {
                if (xml.NodeType != XmlNodeType.Element || !IsWish(xml))
                {
                    Pass(xml);
                    continue;
                }

                string name = xml.LocalName;
                string value = xml.ReadElementContentAsString().Trim();
                minutes = name == "ttl" ? Number(value) : minutes;
                periodMinutes = name == "updatePeriod" ? PeriodMinutes(value) : periodMinutes;
                frequency = name == "updateFrequency" ? Math.Max(1, Number(value)) : frequency;
                AddHour(hours, name == "hour" ? value : "");
                AddDay(days, name == "day" ? value : "");
            }

            isWhole = true;
        }
        catch (XmlException)
        {
            // The reader of its items tells what is wrong with it.
        }

        double wanted = Math.Max(minutes, periodMinutes / frequency);
        return new FeedHints(wanted <= 0 ? null : wanted < Longest.TotalMinutes ? TimeSpan.FromMinutes(wanted) : Longest, hours, days);
    }

    /// <summary>The wishes that a feed is known to have.</summary>
    /// <param name="feed">The feed.</param>
    public static FeedHints Of(WatchedFeed feed) => new(feed.Interval, feed.SkipHours.ToHashSet(), feed.SkipDays.Select(d => (DayOfWeek)d).ToHashSet());

    /// <summary>The feed with these wishes.</summary>
    /// <param name="feed">The feed.</param>
    public WatchedFeed KeepIn(WatchedFeed feed) => feed with { Interval = Interval, SkipHours = [.. SkipHours.Order()], SkipDays = [.. SkipDays.Select(d => (int)d).Order()] };

    /// <summary>The first moment from a given one on in which the feed may be read.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>The moment itself, or the beginning of an hour; the moment itself where no hour is left.</returns>
    public DateTimeOffset FirstAllowed(DateTimeOffset at)
    {
        var moment = at.ToUniversalTime();
        for (int hour = 0; hour <= 24 * 7; hour++)
        {
            if (!SkipHours.Contains(moment.Hour) && !SkipDays.Contains(moment.DayOfWeek))
            {
                return moment;
            }

            moment = new DateTimeOffset(moment.Year, moment.Month, moment.Day, moment.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
        }

        return at;
    }

    private static void AddHour(HashSet<int> hours, string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int hour) && hour <= 24)
        {
            hours.Add(hour % 24);
        }
    }

    private static void AddDay(HashSet<DayOfWeek> days, string value)
    {
        if (Enum.TryParse(value, ignoreCase: true, out DayOfWeek day) && char.IsLetter(value[0]))
        {
            days.Add(day);
        }
    }

    private static bool IsWish(XmlReader xml) =>
        xml.NamespaceURI == Syndication ? xml.LocalName is "updatePeriod" or "updateFrequency" : xml.LocalName is "ttl" or "hour" or "day" && xml.Depth <= 3;

    private static void Pass(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "item" or "entry" or "url")
        {
            xml.Skip();
        }
        else
        {
            xml.Read();
        }
    }

    private static double Number(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number < 1e6 ? number : 0;

    private static double PeriodMinutes(string value) => value.ToLowerInvariant() switch
    {
        "hourly" => 60,
        "daily" => 24 * 60,
        "weekly" => 7 * 24 * 60,
        "monthly" => 30 * 24 * 60,
        "yearly" => 365 * 24 * 60,
        _ => 0,
    };
}
