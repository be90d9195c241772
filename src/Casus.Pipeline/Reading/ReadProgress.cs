namespace Casus.Pipeline.Reading;

/// <summary>How far a reading has come.</summary>
/// <param name="Done">Reports handled so far.</param>
/// <param name="DoneBytes">Bytes of the reports handled so far.</param>
/// <param name="TotalBytes">Bytes on disk to be read in all, or null when that is not known; compressed files count as they lie.</param>
/// <param name="Phase">What is being done now: "reading" or "resolving".</param>
public readonly record struct ReadProgress(long Done, long DoneBytes, long? TotalBytes, string Phase);
