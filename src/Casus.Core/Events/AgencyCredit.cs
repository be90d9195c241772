namespace Casus;

/// <summary>Words of a report that credit a news agency.</summary>
/// <param name="Agency">The agency's short name.</param>
/// <param name="Span">The words' place in the text; empty for a byline or a publisher's name.</param>
/// <param name="Text">The words.</param>
/// <param name="IsWhole">True when the report as a whole is the agency's; false when it cites the agency for something.</param>
public sealed record AgencyCredit(string Agency, TextSpan Span, string Text, bool IsWhole);
