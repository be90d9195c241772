namespace Casus.Grounding.Times;

/// <summary>How the value of a matched expression is reckoned; rules.tsv names them in lower case.</summary>
internal enum TimeAction : byte
{
    /// <summary>Not a time expression: the words are passed over.</summary>
    None,

    /// <summary>Words that join a date from the left ("early").</summary>
    DatePrefix,

    /// <summary>Words that join a duration from the left ("more than").</summary>
    DurationPrefix,

    /// <summary>Words that join any expression from the left ("around").</summary>
    Prefix,

    /// <summary>Words that join a duration from the right ("or so").</summary>
    DurationSuffix,

    /// <summary>Day and month, with or without year.</summary>
    Date,

    /// <summary>Three numbers with strokes; read only when one order is possible.</summary>
    SlashDate,

    /// <summary>Two days of one month.</summary>
    DateRange,

    /// <summary>A month, with or without year.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A year that stands alone and may be a quantity.</summary>
    BareYear,

    /// <summary>Two years.</summary>
    YearRange,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>Half a year.</summary>
    HalfYear,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>A weekday.</summary>
    Weekday,

    /// <summary>A day reckoned from the report's: today, yesterday.</summary>
    DayShift,

    /// <summary>A calendar unit reckoned from the report's: last month.</summary>
    UnitShift,

    /// <summary>So many units from the report's day.</summary>
    Ago,

    /// <summary>So many units from another time of the text.</summary>
    Relative,

    /// <summary>The same unit as another time of the text ("that day", "the quarter").</summary>
    Same,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Recurring times.</summary>
    Set,

    /// <summary>An hour of a day.</summary>
    Clock,

    /// <summary>A part of a day.</summary>
    Part,

    /// <summary>A feast that moves through the year; the rule's value is its key.</summary>
    Feast,

    /// <summary>A year, month or day of another calendar; the rule's value is its name.</summary>
    Era,

    /// <summary>A fixed value, written in the rule.</summary>
    Fixed,
}
