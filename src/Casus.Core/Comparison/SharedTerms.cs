namespace Casus;

/// <summary>Terms of one kind that a report has in common with others of its story.</summary>
/// <param name="Kind">What they are: names, rare words, other words, word pairs, figures, places, events, days.</param>
/// <param name="Share">Their share of the likeness, 0 to 1; the shares of all kinds sum to one.</param>
/// <param name="Terms">The terms with the share of each, the largest first; beginnings of words end in a hyphen.</param>
public sealed record SharedTerms(string Kind, double Share, IReadOnlyList<KeyValuePair<string, double>> Terms);
