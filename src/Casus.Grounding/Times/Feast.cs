namespace Casus.Grounding.Times;

/// <summary>One occurrence of a feast.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day; the first for a feast of one day.</param>
internal readonly record struct Feast(DateOnly First, DateOnly Last)
{
    /// <summary>The TIMEX3 value: a day, or first and last day with a stroke between.</summary>
    public string Value => First == Last ? TimexValue.Day(First) : TimexValue.Day(First) + "/" + TimexValue.Day(Last);
}
