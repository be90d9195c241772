using Casus.Grounding.Actors;

namespace Casus.Grounding.Places.Choosing;

/// <summary>What a report says of countries beside its toponyms.</summary>
/// <param name="Actors">For each alpha-3 code the share of the words for peoples and known actors that are of that country.</param>
/// <param name="Site">The country of the report's site, or null.</param>
/// <param name="Demonyms">Words for a country's people and things, with the country's name.</param>
internal sealed record ReportCountries(Dictionary<string, float> Actors, string? Site, IReadOnlyList<(TokenSpan Tokens, string Country)> Demonyms)
{
    public static ReportCountries Read(ReportView view, PlaceSite sites)
    {
        var counts = new Dictionary<string, float>(StringComparer.Ordinal);
        var demonyms = new List<(TokenSpan, string)>();
        float total = 0;
        for (int s = 0; s < view.Sentences.Count; s++)
        {
            var sentence = view.Sentences[s];
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (!view.IsUpper(i))
                {
                    continue;
                }

                var senses = view.Catalogue.Senses.Longest(view.Tokens, i, sentence.End, out int end);
                if (senses.Length > 0 && senses[0] is { Kind: SenseKind.Adjective or SenseKind.People or SenseKind.Named, Code.Value.Length: >= 3 } sense)
                {
                    string country = sense.Code.Value[..3];
                    counts[country] = counts.GetValueOrDefault(country) + 1;
                    total++;
                    if (sense.Kind != SenseKind.Named)
                    {
                        demonyms.Add((new TokenSpan(i, end), sense.Name));
                    }
                }

                i = Math.Max(i, end - 1);
            }
        }

        foreach (string country in counts.Keys.ToList())
        {
            counts[country] /= total;
        }

        return new ReportCountries(counts, sites.CountryOf(view.Document.Document), demonyms);
    }
}
