namespace Casus.Learning.Neural.Training;

/// <summary>What a recurrent layer keeps of its forward run.</summary>
/// <param name="Gates">[words, 4·hidden], after their functions.</param>
/// <param name="Cells">[words, hidden].</param>
/// <param name="Tanhs">Tangents of the cells, [words, hidden].</param>
/// <param name="States">The masked state that each word started from, [words, hidden].</param>
internal readonly record struct LstmTrace(Stretch Gates, Stretch Cells, Stretch Tanhs, Stretch States);
