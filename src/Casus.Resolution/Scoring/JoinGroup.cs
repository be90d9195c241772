namespace Casus.Resolution.Scoring;

/// <summary>The kinds of comparison, as reasons are told by them.</summary>
internal enum JoinGroup : byte
{
    /// <summary>The belief before any comparison.</summary>
    Prior,

    /// <summary>Codes and words of the act.</summary>
    Act,

    /// <summary>Who and to whom.</summary>
    Parties,

    /// <summary>When.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>How many.</summary>
    Quantities,

    /// <summary>What is offered, demanded, threatened or said.</summary>
    Content,

    /// <summary>Whether both were said in one talk.</summary>
    Talk,

    /// <summary>Where the two are told.</summary>
    Telling,

    /// <summary>The words of the two sentences.</summary>
    Words,
}
