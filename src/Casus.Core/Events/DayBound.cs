namespace Casus;

/// <summary>What one complete date of an undated report tells of the day on which the report was written.</summary>
/// <param name="Span">The words of the date, with "today" or "yesterday" beside it.</param>
/// <param name="Text">The words as text.</param>
/// <param name="NotBefore">The report was not written before this day, for it tells what happened then; null when the words do not say.</param>
/// <param name="NotAfter">The report was not written after this day, for it tells what will happen then; null when the words do not say.</param>
public sealed record DayBound(TextSpan Span, string Text, DateOnly? NotBefore, DateOnly? NotAfter);
