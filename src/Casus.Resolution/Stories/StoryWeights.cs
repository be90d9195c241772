namespace Casus.Resolution.Stories;

/// <summary>
/// Every number of story finding, in one place. Those marked as fitted were searched for on the development packs, each pack
/// with a background table that was made without it.
/// </summary>
internal static class StoryWeights
{
    /// <summary>Reports of days further apart than this are not linked, unless one copies the other.</summary>
    public const int WindowDays = 10;

    /// <summary>The same, when one of the days is only inferred: an address or a first line can give another day.</summary>
    public const int InferredWindowDays = 120;

    /// <summary>Terms kept of a report: the heaviest ones.</summary>
    public const int MostTerms = 100;

    /// <summary>A term of more than this share of the background's stories is no key by itself.</summary>
    public const double CommonTerm = 0.005;

    /// <summary>Rare terms that are keys: the heaviest ones.</summary>
    public const int RareKeys = 12;

    /// <summary>Common terms of which every two are a key: the heaviest ones.</summary>
    public const int PairedKeys = 6;

    /// <summary>Reports whose terms are alike by less than this share of what joining the two asks are not linked on any day.</summary>
    public const double LinkShare = 0.6;

    /// <summary>The least likeness of any link: that of mere headlines.</summary>
    public const float Link = (float)(LinkShare * JoinBrief);

    /// <summary>A new report joins the story of the report that it is most like when they are at least this alike.</summary>
    public const float JoinAtOnce = (float)Join;

    /// <summary>Reports that are less alike than this are not looked at as copies.</summary>
    public const double MayBeCopy = 0.4;

    /// <summary>Units of long reports are joined when they are at least this alike (fitted).</summary>
    public const double Join = 0.142;

    /// <summary>Units of mere headlines are joined when they are at least this alike (fitted).</summary>
    public const double JoinBrief = 0.0245;

    /// <summary>A report of so many terms is half a headline (fitted).</summary>
    public const double BriefTerms = 39.86;

    /// <summary>Units of fewer reports are not looked at for how foreign they are to each other.</summary>
    public const int FewForContrast = 3;

    /// <summary>A term that at most this share of a unit's reports have is foreign to it.</summary>
    public const double ForeignShare = 0.1;

    /// <summary>How foreign two units are that are neither more nor less alike for it (fitted).</summary>
    public const double UsualContrast = 0.37;

    /// <summary>By how much likeness falls for what units are more foreign than that (fitted).</summary>
    public const double PerContrast = 1.7;

    /// <summary>How much more alike units are at most that are less foreign to each other than usual (fitted).</summary>
    public const double MostContrast = 0.05;

    /// <summary>How much more or less alike two units are by how foreign they are to each other.</summary>
    /// <param name="foreign">How foreign, 0 to 1.</param>
    public static double Contrast(double foreign) => Math.Min(MostContrast, PerContrast * (UsualContrast - foreign));

    /// <summary>Days between that count at most: what goes on is told again days later.</summary>
    public const double MostDays = 6;

    /// <summary>Part of a day's weight when the day of one of the reports is only inferred.</summary>
    public const double InferredDay = 0.1;

    /// <summary>Likeness falls by this part for each day between.</summary>
    public const double PerDay = 0.18;

    /// <summary>What is left of likeness after some days.</summary>
    /// <param name="days">Days between.</param>
    /// <param name="isSure">True when both days are the reports' own.</param>
    public static double Fading(double days, bool isSure) => Math.Exp(-PerDay * (isSure ? 1 : InferredDay) * Math.Min(days, MostDays));

    /// <summary>How much more a term counts in the headline (fitted).</summary>
    public const double InTitle = 6.829;

    /// <summary>How much more a term counts in the standfirst and the first <see cref="FirstSentences"/> sentences (fitted).</summary>
    public const double InLead = 0.7112;

    /// <summary>The power of a term's count (fitted).</summary>
    public const double CountPower = 0.2932;

    /// <summary>The power of a term's rarity (fitted).</summary>
    public const double RarityPower = 0.4607;

    /// <summary>Added to counts of stories before rarity is taken (fitted).</summary>
    public const double RaritySmoothing = 0.8461;

    /// <summary>The rarity of terms that nearly all reports have.</summary>
    public const double LeastRarity = 0.05;

    /// <summary>Sentences of running text that count as its beginning.</summary>
    public const int FirstSentences = 4;

    /// <summary>Sentences of running text that are read for terms.</summary>
    public const int MostSentences = 30;

    /// <summary>Letters of a word's beginning.</summary>
    public const int Beginning = 5;

    /// <summary>How much terms of a kind count (fitted).</summary>
    /// <param name="kind">The letter before the colon.</param>
    public static double Kind(char kind) => kind switch
    {
        'w' => 0.3904, // noun
        'v' => 0.0726, // verb
        'j' => 0.0898, // adjective
        'n' => 1.522, // word of a name
        'x' => 0.9306, // beginning of any word
        'N' => 0.0246, // whole name
        'a' => 0.0629, // actor code
        'i' => 0.0926, // who exactly
        'p' => 0.2215, // place
        'e' => 0.09, // event type with its content
        'f' => 1.914, // figure
        'q' => 0.0294, // figure with the word after it
        'b' => 0.3511, // two words
        'd' => 0.0764, // day
        'y' => 0.1512, // year
        _ => 0,
    };
}
