namespace Casus;

/// <summary>One line or paragraph of a report.</summary>
/// <param name="Span">Its place in the text, without surrounding white space.</param>
/// <param name="Role">What it is for.</param>
public readonly record struct Block(TextSpan Span, BlockRole Role);
