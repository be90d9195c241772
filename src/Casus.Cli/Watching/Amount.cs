using System.Globalization;

namespace Casus.Cli.Watching;

/// <summary>Times and sizes as options write them: a number and a letter.</summary>
internal static class Amount
{
    /// <summary>Reads a time: <c>30s</c>, <c>15m</c>, <c>2h</c>, <c>1d</c>; without a letter it is seconds.</summary>
    /// <param name="option">The option, for the message.</param>
    /// <param name="text">The text.</param>
    /// <param name="least">The shortest allowed.</param>
    /// <param name="most">The longest allowed.</param>
    /// <exception cref="UsageException">It is no such time.</exception>
    public static TimeSpan Time(string option, string text, TimeSpan least, TimeSpan most)
    {
        double unit = Unit(text, ("s", 1), ("m", 60), ("h", 3600), ("d", 86400));
        return Number(text, unit) is { } seconds && seconds >= least.TotalSeconds && seconds <= most.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException($"{option} {text}: expected a time from {Word(least)} to {Word(most)}, such as 90s, 15m, 2h or 1d");
    }

    /// <summary>Reads a size in bytes: <c>500k</c>, <c>16m</c>; without a letter it is bytes.</summary>
    /// <param name="option">The option, for the message.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="UsageException">It is no such size.</exception>
    public static int Bytes(string option, string text)
    {
        double unit = Unit(text, ("k", 1024), ("m", 1 << 20));
        return Number(text, unit) is { } bytes && bytes is >= 1024 and <= 1 << 29
            ? (int)bytes
            : throw new UsageException($"{option} {text}: expected a size from 1k to 512m, such as 500k or 16m");
    }

    private static double Unit(string text, params ReadOnlySpan<(string Letter, double Unit)> units)
    {
        foreach (var (letter, unit) in units)
        {
            if (text.EndsWith(letter, StringComparison.OrdinalIgnoreCase))
            {
                return unit;
            }
        }

        return 1;
    }

    private static double? Number(string text, double unit) =>
        double.TryParse(text.TrimEnd("smhdkSMHDK".ToCharArray()), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number * unit : null;

    private static string Word(TimeSpan time) => time.TotalSeconds switch
    {
        < 60 => FormattableString.Invariant($"{time.TotalSeconds:0.##}s"),
        < 3600 => FormattableString.Invariant($"{time.TotalMinutes:0.##}m"),
        < 86400 => FormattableString.Invariant($"{time.TotalHours:0.##}h"),
        _ => FormattableString.Invariant($"{time.TotalDays:0.##}d"),
    };
}
