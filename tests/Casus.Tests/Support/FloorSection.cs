namespace Casus.Tests.Support;

/// <summary>Figures that one test measures on one set.</summary>
/// <param name="Set">The set, one of <see cref="FloorFile.Sets"/>.</param>
/// <param name="About">What is measured and how.</param>
/// <param name="Figures">The figures; the test measures exactly these.</param>
internal sealed record FloorSection(string Set, string About, IReadOnlyList<FloorFigure> Figures);
