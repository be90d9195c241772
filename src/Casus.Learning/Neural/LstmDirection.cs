namespace Casus.Learning.Neural;

/// <summary>One direction of a recurrent layer. Gates are in the order input, forget, new, output.</summary>
/// <param name="Input">[4 hidden, inputs] with the bias.</param>
/// <param name="Recurrent">[4 hidden, hidden] without a bias.</param>
public sealed record LstmDirection(QuantisedMatrix Input, QuantisedMatrix Recurrent);
