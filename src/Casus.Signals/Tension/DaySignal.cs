using Casus.Signals.Changes;

namespace Casus.Signals.Tension;

/// <summary>How one count of a day stands to what is usual.</summary>
/// <param name="Measure">Which count.</param>
/// <param name="Count">The count.</param>
/// <param name="Usual">What was usual on that day; null where the ledger covers too few days before it.</param>
/// <param name="Above">How far above usual, in <see cref="Sigma"/>; null where no level is known or the day is not covered.</param>
/// <param name="Below">How far below usual, in the same unit; null likewise.</param>
public sealed record DaySignal(Measure Measure, int Count, UsualLevel? Usual, double? Above, double? Below);
