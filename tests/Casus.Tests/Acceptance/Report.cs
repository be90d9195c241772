namespace Casus.Tests.Acceptance;

/// <summary>A report that a test tells.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Published">The day, or "".</param>
/// <param name="Text">The text.</param>
public sealed record Report(string Id, string Published, string Text)
{
    /// <summary>The outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>The address.</summary>
    public string? Url { get; init; }

    /// <summary>The headline.</summary>
    public string Title { get; init; } = "Gunmen attack market in Marsabit";
}
