namespace Casus.Resolution.Mentions;

/// <summary>How two words for acts are related.</summary>
/// <param name="Same">By a meaning in common, 0 to 1; not a number when one has none.</param>
/// <param name="Kind">By a meaning of one that is the kind of one of the other.</param>
/// <param name="Wide">By a kind in common.</param>
/// <param name="Likeness">By their vectors, -1 to 1.</param>
/// <param name="Prefix">How many letters they begin with alike.</param>
/// <param name="Known">The log-odds that the two tell one act, as learned; <see cref="KnownCount"/> says from how much.</param>
/// <param name="KnownCount">How much was learned of just these two.</param>
internal readonly record struct WordPair(float Same, float Kind, float Wide, float Likeness, int Prefix, float Known, float KnownCount);
