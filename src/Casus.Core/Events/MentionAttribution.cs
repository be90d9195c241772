namespace Casus;

/// <summary>Who told it, as one sentence says it.</summary>
/// <param name="Source">The speaker's words, or null when none is named.</param>
/// <param name="SourceSpan">Their place, or null.</param>
/// <param name="Cue">The reporting words, or null.</param>
/// <param name="CueSpan">Their place, or null.</param>
/// <param name="Speaker">The speaker as a party, or null when not known.</param>
public sealed record MentionAttribution(string? Source, TextSpan? SourceSpan, string? Cue, TextSpan? CueSpan, Actor? Speaker);
