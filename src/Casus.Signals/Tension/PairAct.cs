namespace Casus.Signals.Tension;

/// <summary>An event that stands on a day: its day number, its scores, and its id with its number for sorting.</summary>
internal readonly record struct PairAct(int Day, long Number, string EventId, int Quad, double Goldstein, double Plover);
