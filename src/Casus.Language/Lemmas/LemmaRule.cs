namespace Casus.Language.Lemmas;

/// <summary>How a word becomes its lemma.</summary>
/// <param name="Cut">How many characters to take from its end.</param>
/// <param name="Add">What to write there instead; may be empty.</param>
internal readonly record struct LemmaRule(int Cut, string Add);
