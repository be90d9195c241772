using Casus.Signals.Alerts;

namespace Casus.Cli.Alerts;

/// <summary>Which rules are asked, and where what they find is told.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Files">Files to append to, as full paths.</param>
/// <param name="Posts">Webhooks.</param>
internal sealed record AlertSettings(IReadOnlyList<AlertRule> Rules, IReadOnlyList<string> Files, IReadOnlyList<Uri> Posts)
{
    /// <summary>Causes that ended before this day are left alone; null for none.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>How long one try of a webhook may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>True to note what holds now as known and tell nothing.</summary>
    public bool IsMute { get; init; }

    /// <summary>True when lines of the file of rules could not be used.</summary>
    public bool HasProblems { get; init; }

    /// <summary>True for JSON Lines on standard output.</summary>
    public bool IsJson { get; init; }
}
