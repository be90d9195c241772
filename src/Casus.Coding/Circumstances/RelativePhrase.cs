namespace Casus.Coding.Circumstances;

/// <summary>Words that put one happening some time before or after another: "two days after the vote".</summary>
/// <param name="Tokens">The measure and the word that links it.</param>
/// <param name="Count">How many; 0 for hours and for the same day, -1 for an unknown number.</param>
/// <param name="Unit">Of what; a day for hours.</param>
/// <param name="Sign">1 for after, -1 for before.</param>
/// <param name="Subject">The verb or noun that is put so far from the other; -1 for none.</param>
/// <param name="Anchor">The verb or noun from which it is reckoned; -1 for the day last told of.</param>
/// <param name="IsSubjectNoun">True for "the talks came two days after": the noun is put, not the verb.</param>
internal readonly record struct RelativePhrase(TokenSpan Tokens, int Count, DatePrecision Unit, int Sign, int Subject, int Anchor, bool IsSubjectNoun);
