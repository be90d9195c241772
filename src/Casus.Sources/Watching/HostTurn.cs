namespace Casus.Sources.Watching;

/// <summary>A host and who may ask it now.</summary>
/// <param name="time">The clock.</param>
internal sealed class HostTurn(TimeProvider time)
{
    /// <summary>Held by the one who asks.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>When the pause after the last request is over.</summary>
    public DateTimeOffset FreeAt { get; private set; }

    /// <summary>When the host wants to be asked again; null for no such wish.</summary>
    public DateTimeOffset? RestsUntil { get; private set; }

    /// <summary>Ends the turn.</summary>
    /// <param name="pause">How long nobody is to ask.</param>
    /// <param name="rest">When the host said it wants to be asked again, or null.</param>
    public void End(TimeSpan pause, DateTimeOffset? rest)
    {
        FreeAt = time.GetUtcNow() + pause;
        RestsUntil = rest ?? (RestsUntil > time.GetUtcNow() ? RestsUntil : null);
        Gate.Release();
    }
}
