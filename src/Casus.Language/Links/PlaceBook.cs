namespace Casus.Language.Links;

/// <summary>The countries and capitals that a report has named. Not thread-safe.</summary>
/// <param name="tokens">The tokens.</param>
/// <param name="words">Words for countries.</param>
internal sealed class PlaceBook(TokenTable tokens, CountryWords words)
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private string? country, capital;
    private TokenSpan countrySpan, capitalSpan;
    private bool isSecondCapital;

    /// <summary>The only country so far, by its name; null when there are two or none.</summary>
    public TokenSpan? Country => country is not null && counts.Count == 1 && countrySpan.Count > 0 ? countrySpan : null;

    /// <summary>The only capital so far, of the only country; null when it is not plain.</summary>
    public TokenSpan? Capital => capital is not null && !isSecondCapital && counts.Count == 1 && country == capital ? capitalSpan : null;

    /// <summary>Takes note of a country or capital that begins at a token.</summary>
    /// <param name="i">The token.</param>
    /// <param name="limit">One past the last token of the sentence.</param>
    /// <returns>One past the last token that was read as a place; <paramref name="i"/> when none was.</returns>
    public int Note(int i, int limit)
    {
        if (words.Find(tokens, i, limit, out var end) is { } code)
        {
            counts[code] = counts.GetValueOrDefault(code) + 1;
            if (country is null || (country == code && countrySpan.Count == 0))
            {
                country = code;
                var span = new TokenSpan(i, end);
                countrySpan = words.IsName(tokens, span) ? span : default;
            }

            return end;
        }

        if (words.FindCapital(tokens, i, limit, out end) is { } of)
        {
            isSecondCapital |= capital is not null && capital != of;
            if (capital is null)
            {
                (capital, capitalSpan) = (of, new TokenSpan(i, end));
            }
        }

        return end;
    }
}
