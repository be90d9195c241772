namespace Casus.Grounding.Quantities;

/// <summary>A word or phrase of numbers.</summary>
/// <param name="Sort">What it does.</param>
/// <param name="Low">The least it can mean; for a bound, percent of the number told.</param>
/// <param name="Best">What it means; for a bound, percent of the number told.</param>
/// <param name="High">The most it can mean; for a bound, percent of the number told.</param>
internal sealed record NumberWord(NumberSort Sort, decimal Low, decimal Best, decimal High);
