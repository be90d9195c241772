namespace Casus;

/// <summary>Says that one phrase stands for another of the same report: "the ministry" for "the Russian Foreign Ministry".</summary>
/// <param name="Phrase">The phrase that needs the other: a short name, a common noun phrase or a pronoun.</param>
/// <param name="Antecedent">The fuller phrase before (or, rarely, after) it.</param>
public readonly record struct Link(TokenSpan Phrase, TokenSpan Antecedent);
