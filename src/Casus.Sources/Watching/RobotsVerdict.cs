namespace Casus.Sources.Watching;

/// <summary>What a host's robots.txt came to.</summary>
/// <param name="Rules">Its rules; null when it could not be read, and nothing may be asked.</param>
/// <param name="Failure">Why it could not be read, or null.</param>
/// <param name="HoldsUntil">When it is to be read again.</param>
internal sealed record RobotsVerdict(RobotsRules? Rules, FetchAnswer? Failure, DateTimeOffset HoldsUntil);
