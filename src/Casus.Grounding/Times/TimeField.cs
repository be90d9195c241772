namespace Casus.Grounding.Times;

/// <summary>
/// The classes of words that time expressions are made of, and the parts of a matched expression that hold their values.
/// Data files write them in lower case.
/// </summary>
internal enum TimeField : byte
{
    None,

    // Words with a value, listed in words.tsv.
    Month, Weekday, WeekdayAbbr, WeekdayPlural, Unit, Units, Season, Ordinal, OrdinalSuffix, Scale, Fraction, Shift, DayWord,
    Part, Meridiem, Zone, Few, A, DecadeWord, DecadeSuffix, HijriMonth, HebrewMonth, PersianMonth, EthiopianMonth,

    // Read from digits or several words.
    Number, Day, Year, ShortYear, Decade, Int2, Int4, Nth, Hour, Minute,

    // Parts that only rules name.
    High, EndDay, EndYear, YearShift, Quarter, Half, Century, Sign, Link, EndMonth, Weeks,

    // Words that guide the reading of the words around them.
    WillCue, PlanCue, FutureCue, YearCue, FileCue, PublishedCue, RangeCue, Definite, Of, NumberAnd, PastCue, Preposition, BeCue, InfinitiveCue,
}
