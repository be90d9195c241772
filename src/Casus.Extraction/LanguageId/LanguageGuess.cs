namespace Casus.Extraction.LanguageId;

/// <summary>What language a text seems to be in.</summary>
/// <param name="Tag">BCP 47 tag of the likeliest language; <c>und</c> where there are too few letters to say anything.</param>
/// <param name="Confidence">Chance that it is this language, 0 to 1.</param>
/// <param name="Letters">How many letters were looked at; a Chinese character counts for more than one.</param>
/// <param name="Refuted">Chance that it is not the language that was asked about, 0 to 1; 0 where none was, or where it is not known.</param>
public readonly record struct LanguageGuess(string Tag, float Confidence, int Letters, float Refuted);
