namespace Casus.Sources.Packing;

/// <summary>More comes out of a file than could be news: a bomb. Caught by the reader, which makes a problem of it.</summary>
internal sealed class ExpansionException(string message) : IOException(message);
