namespace Casus.Cli;

/// <summary>Something that Casus needs to run is missing or broken: data files, user's rules.</summary>
internal sealed class SurroundingsException(string message, Exception? inner = null) : Exception(message, inner);
