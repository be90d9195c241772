namespace Casus.Signals.Alerts;

/// <summary>What a file of rules says.</summary>
/// <param name="Rules">The rules, in file order.</param>
/// <param name="Files">Files to which alerts are written, as the file names them.</param>
/// <param name="Posts">Addresses to which alerts are posted.</param>
/// <param name="Problems">Lines that are no rule, with what was expected.</param>
public sealed record AlertFile(IReadOnlyList<AlertRule> Rules, IReadOnlyList<string> Files, IReadOnlyList<Uri> Posts, IReadOnlyList<Problem> Problems);
