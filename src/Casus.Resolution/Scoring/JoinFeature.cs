namespace Casus.Resolution.Scoring;

/// <summary>What two mentions are compared by; <see cref="JoinWeights"/> holds what each adds.</summary>
internal enum JoinFeature : byte
{
    /// <summary>Attacks and protests: they happen again and again between the same parties.</summary>
    PriorRepeated,

    /// <summary>Talks, sanctions, coercion and aid.</summary>
    PriorMet,

    /// <summary>Every other type.</summary>
    PriorOther,

    /// <summary>Two definite words for violence in one report, in place of the above.</summary>
    PriorReferences,

    /// <summary>The same CAMEO code.</summary>
    SameCode,

    /// <summary>One code refines the other: 041 and 040.</summary>
    RefinedCode,

    /// <summary>Two roots of attacks, of which one is "attack" or "killing" without more.</summary>
    AnyViolence,

    /// <summary>Two codes of one type with different CAMEO roots.</summary>
    OtherRoot,

    /// <summary>Two special codes of one CAMEO root: 111 and 112.</summary>
    OtherLeaf,

    /// <summary>One is a visit, or the plan of one, and the other talks.</summary>
    VisitOrTalk,

    /// <summary>The same word for the act.</summary>
    SameLemma,

    /// <summary>The same word, one that does not say which: for offering, asking, threatening, planning, or attacks of any kind.</summary>
    SameFrame,

    /// <summary>The same word for talks or a visit: "met", "talks".</summary>
    SameTalkWord,

    /// <summary>A side's parties that are the same, as a share of the shorter list; of talks, of both sides, times how many (at most 2).</summary>
    SameParty,

    /// <summary>... that are a part and its whole: a minister and the state.</summary>
    PartOfParty,

    /// <summary>... that are other persons of one government, where persons do not forbid the join.</summary>
    OtherPerson,

    /// <summary>... that have no code and the same last word: "gunmen" and "masked gunmen".</summary>
    AlikeParty,

    /// <summary>... of which one has no code or country, in other words: "leaders" and a president.</summary>
    UnnamedParty,

    /// <summary>... the same of what is said, offered, asked or agreed: who says it to whom is what it is.</summary>
    UnnamedSpeaker,

    /// <summary>... of which one has no code and that are of other kinds: a bank and an officer.</summary>
    OtherKind,

    /// <summary>What is said is said by other persons, named on both sides.</summary>
    OtherSpeaker,

    /// <summary>Persons in common, at most 2.</summary>
    SamePerson,

    /// <summary>One person is the target of both acts of violence.</summary>
    SameVictim,

    /// <summary>In two reports, a target in common that is no state, organ or person: an airline, prisoners; not of attacks or protests.</summary>
    SameBody,

    /// <summary>Both sides have a party with a code in common; of talks, two parties.</summary>
    BothSides,

    /// <summary>The same in one report, which tells many acts of the same two.</summary>
    BothSidesHere,

    /// <summary>The same of attacks and protests in two reports: they happen again and again between the same two.</summary>
    BothSidesAgain,

    /// <summary>One side names a party more than the other.</summary>
    ListDiffers,

    /// <summary>No party in common that has a code.</summary>
    NobodyShared,

    /// <summary>Sides that one names and the other does not.</summary>
    SideMissing,

    /// <summary>The same in one report, which does not repeat what it has said.</summary>
    SideMissingHere,

    /// <summary>The same day, known from the words of two reports.</summary>
    SameDay,

    /// <summary>The same day of what is said, known from the words of two reports: much is said in a day.</summary>
    SameDaySaid,

    /// <summary>The same day in one report.</summary>
    SameDayHere,

    /// <summary>A weekday or day of a month without year that fits the other's day.</summary>
    FittingDay,

    /// <summary>One day lies in the other's week, month or year.</summary>
    WithinPeriod,

    /// <summary>The same populated place or feature.</summary>
    SamePlace,

    /// <summary>The same populated place or feature in one report.</summary>
    SamePlaceHere,

    /// <summary>Deeds of one day at one populated place or feature, told by two reports.</summary>
    SameDayPlace,

    /// <summary>Two places within 30 km.</summary>
    NearPlace,

    /// <summary>One place holds the other, or the same region or country.</summary>
    HoldingPlace,

    /// <summary>The same number of dead, ten or more, in attacks.</summary>
    SameToll,

    /// <summary>The same figure of ten or more of one kind.</summary>
    SameFigure,

    /// <summary>The same figure below ten of one kind.</summary>
    SameSmallFigure,

    /// <summary>Other figures of one kind in one report, within three times each other.</summary>
    OtherFigure,

    /// <summary>Figures of one kind of which one is more than three times the other.</summary>
    FarFigure,

    /// <summary>What is offered, demanded or threatened is one act, and a party is shared.</summary>
    SameContent,

    /// <summary>What is offered, demanded or threatened is one act of no more special kind, and a party is shared.</summary>
    GeneralContent,

    /// <summary>What is offered, demanded or threatened is one act, and no party with a code is shared.</summary>
    BareContent,

    /// <summary>What is offered, demanded or threatened is of one type with another CAMEO code.</summary>
    NearContent,

    /// <summary>What is offered, demanded or threatened is another type of act.</summary>
    OtherContent,

    /// <summary>Share of the content words of the shorter one that the other has.</summary>
    ContentWords,

    /// <summary>One content word in common, no more.</summary>
    OneContentWord,

    /// <summary>No content word in common, where the acts spoken of are not both coded.</summary>
    NoContentWord,

    /// <summary>Two reports tell it as said in one and the same talk.</summary>
    SameTalk,

    /// <summary>Both stand in one report.</summary>
    OneReport,

    /// <summary>Two words for what is done in one sentence: "a bomb hit the market, killing ten".</summary>
    OneSentence,

    /// <summary>In one report, what comes later is told by a definite noun without a day: "the meeting", "the agreement".</summary>
    ToldAgain,

    /// <summary>How alike two reports are by what they are about, 0 to 1.</summary>
    AlikeReports,

    /// <summary>One of the two is an event of another story.</summary>
    OtherStory,

    /// <summary>For every ten days between the writing of two reports (at most five times), where no date says that the day is one.</summary>
    WrittenApart,

    /// <summary>For each day between the writing of two reports (at most five) of attacks or protests whose days are not known to be one.</summary>
    WrittenLater,

    /// <summary>An attack told without a day in a report written at most two days from the day of an attack at its place.</summary>
    WrittenThen,

    /// <summary>Attacks of which one is told without a day, in reports that give other days for attacks.</summary>
    OtherNewsDay,

    /// <summary>Two reports have the same sentence to the letter.</summary>
    SameSentence,

    /// <summary>Share of the words of the shorter sentence that the other has, above a half, doubled.</summary>
    AlikeWords,
}
