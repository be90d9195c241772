namespace Casus.Grounding.Times;

/// <summary>One place of a pattern: a word, or a class of words whose value is kept.</summary>
/// <param name="Word">The word's number, or -1 when <paramref name="Field"/> says what stands here.</param>
/// <param name="Field">The class of words.</param>
/// <param name="Slot">Where the value is kept.</param>
internal readonly record struct PatternElement(int Word, TimeField Field, TimeField Slot);
