namespace Casus.Cli;

/// <summary>The command line names something that makes no sense or is not there.</summary>
internal sealed class UsageException(string message) : Exception(message);
