namespace Casus.Pipeline.Reading;

/// <summary>How far a reading has come.</summary>
/// <param name="Done">Reports and problems handled so far.</param>
/// <param name="Total">How many there will be, or null when that is not known before the end.</param>
/// <param name="Phase">What is being done now: "reading" or "resolving".</param>
public readonly record struct ReadProgress(long Done, long? Total, string Phase);
