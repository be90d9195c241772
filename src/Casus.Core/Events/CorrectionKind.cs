namespace Casus;

/// <summary>What a person says of the machine's events.</summary>
public enum CorrectionKind : byte
{
    /// <summary>These mentions tell one happening.</summary>
    Join,

    /// <summary>These mentions tell one happening, and those others another.</summary>
    Split,

    /// <summary>The event that these mentions tell has these values.</summary>
    Values,

    /// <summary>What these mentions tell did not happen, or is no event.</summary>
    Reject,

    /// <summary>Each of these mentions was read wrongly and tells nothing.</summary>
    RejectMention,

    /// <summary>An earlier correction holds no more.</summary>
    Undo,
}
