namespace Casus.Tests.Sources.Watching;

/// <summary>A clock that stands until it is put forward. Its timers never go off.</summary>
internal sealed class StillClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The time.</summary>
    public DateTimeOffset Now { get; set; } = now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
