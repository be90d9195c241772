namespace Casus.Tests.Sources.Watching;

/// <summary>A clock that begins where it is told and runs many times as fast as the real one, with its timers.</summary>
internal sealed class FastClock(DateTimeOffset start, double factor) : TimeProvider
{
    private readonly long began = System.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + (System.GetElapsedTime(began) * factor);

    /// <inheritdoc/>
    public override long GetTimestamp() => (long)((System.GetTimestamp() - began) * factor);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Scaled(dueTime), Scaled(period));

    private TimeSpan Scaled(TimeSpan span) => span <= TimeSpan.Zero ? span : span / factor;
}
