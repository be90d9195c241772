namespace Casus.Pipeline.Watching;

/// <summary>How a watch goes on and ends.</summary>
public sealed record WatchOptions
{
    /// <summary>True to ask each feed at most once and end when all that was found is read.</summary>
    public bool IsOnce { get; init; }

    /// <summary>True to ask feeds again that had ended.</summary>
    public bool RevivesEnded { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
