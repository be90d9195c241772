namespace Casus.Resolution.Scoring;

/// <summary>
/// Every weight of joining, in one place. All are log-odds (natural log): what a feature adds to the belief that two mentions
/// tell one happening. Two mentions are joined when the sum is above <see cref="Threshold"/> and nothing forbids it; what
/// forbids a join (<see cref="JoinConflict"/>) has no weight and cannot be outvoted. Set by hand from readings of crises.
/// </summary>
internal static class JoinWeights
{
    /// <summary>The sum above which mentions are joined.</summary>
    public const double Threshold = 0.0;

    /// <summary>The same CAMEO code.</summary>
    public const double SameCode = 0.8;

    /// <summary>One code refines the other: 041 and 040.</summary>
    public const double RefinedCode = 0.5;

    /// <summary>Two codes of one event type with different CAMEO roots.</summary>
    public const double OtherRoot = -0.5;

    /// <summary>Two codes of attacks with different roots, of which one is "attack" or "killing" without more.</summary>
    public const double AnyViolence = 0.3;

    /// <summary>One of the sides is the same party (for symmetric acts: one party in common).</summary>
    public const double OneSide = 1.5;

    /// <summary>The share of <see cref="OneSide"/> that a part and its whole count.</summary>
    public const double PartShare = 0.85;

    /// <summary>The share of <see cref="OneSide"/> that a party without country counts ("gunmen" and "militants").</summary>
    public const double UnknownShare = 0.3;

    /// <summary>One side names a party more than the other.</summary>
    public const double ListDiffers = -0.3;

    /// <summary>Other persons of one government, where persons do not forbid the join.</summary>
    public const double OtherPerson = -0.5;

    /// <summary>The same day, known from the words of both reports.</summary>
    public const double SameDay = 2.5;

    /// <summary>A weekday or day of a month without year that fits the other's day.</summary>
    public const double FittingDay = 1.0;

    /// <summary>One day lies in the other's week, month or year.</summary>
    public const double WithinPeriod = 0.5;

    /// <summary>For every ten days between the writing of two reports, where no date says that the day is one.</summary>
    public const double WrittenApart = -0.7;

    /// <summary>An attack told without a day in a report written at most two days from the day of an attack at its place.</summary>
    public const double WrittenThen = 1.5;

    /// <summary>The same populated place or feature.</summary>
    public const double SamePlace = 2.0;

    /// <summary>Two places within <see cref="PlaceMatch.NearKm"/>.</summary>
    public const double NearPlace = 1.0;

    /// <summary>One place holds the other.</summary>
    public const double HoldingPlace = 0.5;

    /// <summary>The same figure of ten or more of one kind.</summary>
    public const double SameFigure = 1.5;

    /// <summary>The same number of dead, ten or more, in attacks.</summary>
    public const double SameToll = 2.5;

    /// <summary>The same figure below ten of one kind.</summary>
    public const double SameSmallFigure = 0.7;

    /// <summary>Figures of one kind of which one is more than three times the other.</summary>
    public const double FarFigure = -1.5;

    /// <summary>What is offered, demanded or threatened is one act.</summary>
    public const double SameContent = 2.5;

    /// <summary>What is offered, demanded or threatened is of one type with another CAMEO code.</summary>
    public const double NearContent = 1.0;

    /// <summary>What is offered, demanded or threatened is another type of act.</summary>
    public const double OtherContent = -2.5;

    /// <summary>All content words of the shorter one are in the other; a share of them counts a share.</summary>
    public const double ContentWords = 2.0;

    /// <summary>No content word in common.</summary>
    public const double NoContentWord = -1.0;

    /// <summary>Two reports tell it as said in one and the same talk, though in other words.</summary>
    public const double SameTalk = 3.0;

    /// <summary>The same word for the act.</summary>
    public const double SameLemma = 0.3;

    /// <summary>Both stand in one report.</summary>
    public const double OneReport = 0.4;

    /// <summary>One of the two is an event of another story.</summary>
    public const double OtherStory = -1.5;

    /// <summary>
    /// Added for a reference that brings a date, place, figure or parties of its own (in place of the prior): some of them
    /// must agree.
    /// </summary>
    public const double FullReference = -1.0;

    /// <summary>Added for a bare reference, against a cluster told in its own report (in place of the prior).</summary>
    public const double ReferenceHere = 0.5;

    /// <summary>Added for a bare reference, against a cluster told elsewhere (in place of the prior).</summary>
    public const double ReferenceElsewhere = -1.5;

    /// <summary>Added for a reference to an attack that names its place, against a cluster told elsewhere (in place of the prior).</summary>
    public const double NamedReference = -0.7;

    /// <summary>A reference that names only a place means no attack of other stories where two fit within this.</summary>
    public const double Ambiguous = 0.25;

    /// <summary>Added for a headline or standfirst, against a cluster of its own report (in place of the prior).</summary>
    public const double TitleHere = 1.5;

    /// <summary>Added for the nearest telling before a reference; divided by one more than the sentences between.</summary>
    public const double Nearness = 1.0;

    /// <summary>
    /// The belief before any comparison that two mentions of one type in one story tell one happening. Attacks and protests
    /// happen again and again between the same parties; words are repeated by report after report.
    /// </summary>
    /// <param name="type">The event type.</param>
    public static double Prior(EventType type) => type.Value switch
    {
        "ASSAULT" or "PROTEST" => -3.0,
        "CONSULT" or "SANCTION" or "COERCE" or "AID" => -2.0,
        _ => -1.5,
    };
}
