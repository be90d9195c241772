namespace Casus;

/// <summary>A long quotation of a report.</summary>
/// <param name="Span">Its place in the text, marks included.</param>
/// <param name="Text">Its words without the marks; the beginning of a very long one.</param>
public sealed record Quotation(TextSpan Span, string Text);
