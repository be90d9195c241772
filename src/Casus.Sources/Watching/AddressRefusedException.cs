namespace Casus.Sources.Watching;

/// <summary>A name leads only to addresses that are not to be connected to; thrown through the HTTP client and caught around it.</summary>
internal sealed class AddressRefusedException(string message) : IOException(message);
