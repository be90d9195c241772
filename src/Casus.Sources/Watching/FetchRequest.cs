namespace Casus.Sources.Watching;

/// <summary>What is asked for.</summary>
/// <param name="Url">The address.</param>
/// <param name="Accept">The media types wanted, as the header is written.</param>
internal sealed record FetchRequest(Uri Url, string Accept)
{
    /// <summary>What servers said of the copies that are here, by address: they may answer that nothing changed.</summary>
    public IReadOnlyList<WatchedCopy> Copies { get; init; } = [];

    /// <summary>Says from its media type whether an answer is worth taking; the type is in lower case, empty where none is named.</summary>
    public Func<string, bool> IsWanted { get; init; } = static _ => true;

    /// <summary>Most bytes taken, where that is fewer than for any answer.</summary>
    public int MostBytes { get; init; } = int.MaxValue;

    /// <summary>True to take as much as is allowed of an answer that is too large.</summary>
    public bool TakesPart { get; init; }
}
