namespace Casus.Coding.Relations;

/// <summary>What the learned part sees of one question.</summary>
/// <param name="Keys">The keys of what holds, ascending, each once.</param>
/// <param name="Numbers">The mean vectors of groups of words, one after another.</param>
internal sealed record RelationSample(ulong[] Keys, float[] Numbers);
