namespace Casus.Signals.Tension;

/// <summary>Why events stand on no day, in words.</summary>
public static class ApartWords
{
    /// <summary>A reason in words that begin after a number: "3 undated".</summary>
    /// <param name="reason">The reason.</param>
    public static string Of(ApartReason reason) => reason switch
    {
        ApartReason.Undated => "undated",
        ApartReason.NoSingleDay => "of a week, month or year",
        ApartReason.Denied => "denied",
        ApartReason.NotYetDone => "planned or threatened",
        ApartReason.Hypothetical => "only possible",
        ApartReason.Aside => "by or to others",
        ApartReason.OtherDirection => "in the other direction",
        _ => "on other days",
    };
}
