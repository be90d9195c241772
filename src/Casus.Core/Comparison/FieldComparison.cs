namespace Casus;

/// <summary>One field of an event as its reports tell it.</summary>
/// <param name="Field"><c>who</c>, <c>whom</c>, <c>day</c>, <c>place</c>, or what is counted ("killed").</param>
/// <param name="Agreement">How the origins that tell it stand together; the reports where all are of one origin.</param>
/// <param name="Values">What is told, most origins first.</param>
public sealed record FieldComparison(string Field, Agreement Agreement, IReadOnlyList<FieldValue> Values);
