namespace Casus.Resolution.Scoring;

/// <summary>What a mention may do in resolution.</summary>
internal enum MentionPart : byte
{
    /// <summary>It tells an event in running text and can stand alone.</summary>
    Standing,

    /// <summary>It refers to an event in running text; it stands alone only when nothing else tells the event.</summary>
    Reference,

    /// <summary>A headline or standfirst; it stands alone only when nothing else tells the event.</summary>
    Title,

    /// <summary>A heading or caption; it only joins.</summary>
    Margin,
}
