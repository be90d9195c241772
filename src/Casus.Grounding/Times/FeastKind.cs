namespace Casus.Grounding.Times;

/// <summary>From what a feast's day is reckoned; feasts.tsv names them in lower case.</summary>
internal enum FeastKind : byte
{
    /// <summary>The nth weekday of a month.</summary>
    Nth,

    /// <summary>Days from Western Easter.</summary>
    Easter,

    /// <summary>Days from Orthodox Easter.</summary>
    Orthodox,
}
