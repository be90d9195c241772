using Casus.Coding.Roles;

namespace Casus.Coding.Circumstances;

/// <summary>What finds when, where and how many.</summary>
/// <param name="Dates">Finds when.</param>
/// <param name="Places">Finds where.</param>
/// <param name="Counts">Finds how many.</param>
internal sealed record Circumstance(DateFinder Dates, PlaceFinder Places, QuantityFinder Counts);
