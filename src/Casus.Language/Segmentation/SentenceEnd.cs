namespace Casus.Language.Segmentation;

/// <summary>What may end a sentence at a token.</summary>
internal enum SentenceEnd : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>Question or exclamation marks, or dots.</summary>
    Mark,

    /// <summary>The full stop of an abbreviation.</summary>
    Abbreviation,
}
