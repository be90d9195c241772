namespace Casus.Language.Links;

/// <summary>How near to the centre of its sentence somebody stands.</summary>
internal enum FigureRank : byte
{
    /// <summary>Behind a preposition: with Dar.</summary>
    Beside,

    /// <summary>An object, or the subject of another clause.</summary>
    Other,

    /// <summary>The subject of the sentence, or its owner.</summary>
    Subject,
}
