namespace Casus;

/// <summary>Why two reports are counted as one origin.</summary>
public enum OriginEvidenceKind : byte
{
    /// <summary>Their texts are the same for a good part.</summary>
    Copy,

    /// <summary>A good part of the shorter text stands in the longer one.</summary>
    Excerpt,

    /// <summary>Both are one news agency's text, or one gives the event as the word of the agency whose text the other is.</summary>
    Agency,

    /// <summary>Both are of one publisher.</summary>
    Publisher,

    /// <summary>Both give the event as the word of the same speaker.</summary>
    Statement,

    /// <summary>Both quote the same words where they tell the event.</summary>
    Quotation,
}
