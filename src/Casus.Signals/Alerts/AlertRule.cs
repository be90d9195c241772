namespace Casus.Signals.Alerts;

/// <summary>A rule: when it is to be told what.</summary>
/// <param name="Text">Its words with one blank between; two rules with the same words are one rule.</param>
/// <param name="Line">1-based line of its file.</param>
public abstract record AlertRule(string Text, int Line);
