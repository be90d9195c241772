namespace Casus.Sources.Warc;

/// <summary>How the block of a record ended.</summary>
internal enum RecordEnd
{
    /// <summary>Where it should.</summary>
    Whole,

    /// <summary>The archive ended first.</summary>
    Cut,

    /// <summary>Another record began first, which is read next.</summary>
    Overrun,
}
