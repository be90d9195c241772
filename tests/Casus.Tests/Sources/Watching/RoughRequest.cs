namespace Casus.Tests.Sources.Watching;

/// <summary>A request as a <see cref="RoughServer"/> got it.</summary>
internal sealed record RoughRequest(string Path, IReadOnlyDictionary<string, string> Headers, DateTimeOffset At, DateTimeOffset? Ended = null)
{
    /// <summary>A header, or empty.</summary>
    public string this[string name] => Headers.GetValueOrDefault(name, "");
}
