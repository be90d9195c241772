namespace Casus.Signals.Alerts;

/// <summary>A line is no rule; caught by the parser, which makes a problem of it.</summary>
internal sealed class RuleFault(string message) : Exception(message);
