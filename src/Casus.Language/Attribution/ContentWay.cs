namespace Casus.Language.Attribution;

/// <summary>How a candidate for content was found; the numbers are features of the model.</summary>
internal enum ContentWay
{
    /// <summary>What hangs under a child of the cue.</summary>
    Child,

    /// <summary>From a child to the end of what hangs under the cue.</summary>
    ChildToCueEnd,

    /// <summary>From a child to the end of the sentence.</summary>
    ChildToSentenceEnd,

    /// <summary>From the start of the sentence to the end of a child.</summary>
    StartToChild,

    /// <summary>From one child to the end of a later one: "called / the talks / useful".</summary>
    ChildToChild,

    /// <summary>What hangs under a child's child.</summary>
    Grandchild,

    /// <summary>From a child's child to the end of what hangs under the cue.</summary>
    GrandchildToCueEnd,

    /// <summary>Under the cue's head, before the cue's clause.</summary>
    HeadBefore,

    /// <summary>Under the cue's head, after the cue's clause.</summary>
    HeadAfter,

    /// <summary>Everything under the cue's head.</summary>
    Head,

    /// <summary>The cue's head without what follows it.</summary>
    HeadPhrase,

    /// <summary>Another child of the cue's head.</summary>
    Sibling,

    /// <summary>Under the head of the cue's head, before the cue.</summary>
    HighBefore,

    /// <summary>Under the head of the cue's head, after the cue.</summary>
    HighAfter,

    /// <summary>Everything under the head of the cue's head.</summary>
    High,

    /// <summary>Another child of the head of the cue's head.</summary>
    Aunt,

    /// <summary>The sentence before the cue's clause.</summary>
    SentenceBefore,

    /// <summary>The sentence after the cue's clause.</summary>
    SentenceAfter,

    /// <summary>The whole sentence.</summary>
    Sentence,

    /// <summary>From behind the cue to the end of what hangs under it.</summary>
    Rest,

    /// <summary>A quotation that touches the sentence.</summary>
    Quote,

    /// <summary>From one quotation's start to a later one's end.</summary>
    Quotes,

    /// <summary>From the start of the sentence to the end of a quotation.</summary>
    StartToQuote,

    /// <summary>From a child, or behind the cue, to the end of a quotation.</summary>
    ChildToQuote,

    /// <summary>A quotation in the next sentence.</summary>
    NextQuote,

    /// <summary>A child's phrase up to one of its later parts: "a plan / that failed".</summary>
    ChildCut,

    /// <summary>The sentence before the cue's clause, and on to the end of a quotation behind it.</summary>
    BeforeToQuote,
}
