namespace Casus.Resolution.Stories;

/// <summary>Every number of story finding, in one place.</summary>
internal static class StoryWeights
{
    /// <summary>Reports written more days apart than this are not one story, unless one copies the other.</summary>
    public const int WindowDays = 10;

    /// <summary>A story takes no report written more days after its first one, unless it copies one of its reports.</summary>
    public const int MostDays = 45;

    /// <summary>A story takes no more reports than this, unless they copy one of its reports: what goes on so long is a topic.</summary>
    public const int MostReports = 400;

    /// <summary>A report joins the story it is most like when they are at least this alike.</summary>
    public const double Join = 0.22;

    /// <summary>A report makes two stories one when it is at least this like the second, too.</summary>
    public const double Merge = 0.62;

    /// <summary>Reports of a story that are looked at: the most alike ones count.</summary>
    public const int NearestReports = 3;

    /// <summary>Subtracted for each day between two dated reports.</summary>
    public const double PerDay = 0.015;

    /// <summary>Weight of an actor code.</summary>
    public const float Actor = 0.8f;

    /// <summary>Weight of a name.</summary>
    public const float Name = 1.5f;

    /// <summary>Weight of a place.</summary>
    public const float Place = 1.3f;

    /// <summary>Weight of an event type with its content.</summary>
    public const float EventKind = 0.8f;

    /// <summary>Weight of any other content word.</summary>
    public const float Word = 1.0f;

    /// <summary>How much more a term counts in the headline.</summary>
    public const float InTitle = 2.5f;

    /// <summary>How much more a term counts in the standfirst and the first <see cref="FirstSentences"/> sentences.</summary>
    public const float InLead = 1.6f;

    /// <summary>Sentences of running text that count as its beginning.</summary>
    public const int FirstSentences = 5;

    /// <summary>Sentences of running text that are read for terms.</summary>
    public const int MostSentences = 30;

    /// <summary>Terms kept: the heaviest ones.</summary>
    public const int MostTerms = 160;
}
