using System.Globalization;
using Casus.Packs;
using Casus.Resolution.Scoring;
using Casus.Tests.Coding;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Places;

/// <summary>Places in sentences, read end to end: persons, bodies and words that are no places, namesakes, governments, datelines, adjectives.</summary>
public sealed class PlaceTextTests
{
    private const double NearKm = 161;
    private static readonly PublicationTime Written = new(new DateOnly(2025, 5, 6), null);

    [Fact]
    public void Each_sentence_has_the_places_that_a_reader_finds() => CaseFile.Check("Cases/en/places.tsv", Check, "text", "expected", "open");

    // "open" in a third column marks a sentence that is not read as it should be: it must be taken out when it is.
    private static string? Check(TableRow row)
    {
        string text = row["text"];
        var document = ReadingChain.English.Annotate(text, Written);
        var found = document.Get<PlaceTable>().Mentions.Where(m => m.Use != PlaceUse.PartOfName).OrderBy(m => m.Tokens.First).ToList();
        string[] expected = row["expected"].Split(" | ", StringSplitOptions.RemoveEmptyEntries);
        bool isRight = expected.Length == found.Count && expected.Zip(found).All(p => IsMet(p.First, document, p.Second));
        bool isOpen = row["open"].Length > 0;
        return isRight ? isOpen ? $"read now: take the mark out of \"{text}\"" : null
            : isOpen ? null : $"\"{text}\"\n    expected {row["expected"]}\n    found    {string.Join(" | ", found.Select(m => Show(document, m)))}";
    }

    // "words = name country kind use", then "@lat,lon" where a namesake is a trap.
    private static bool IsMet(string expected, AnnotatedDocument document, PlaceMention mention)
    {
        int equals = expected.IndexOf(" = ", StringComparison.Ordinal), at = expected.IndexOf(" @", StringComparison.Ordinal);
        string said = expected[..(at < 0 ? expected.Length : at)];
        int use = said.LastIndexOf(' ');
        return expected[..equals] == Words(document, mention) && said[(equals + 3)..use] == Named(mention.Place)
            && said[(use + 1)..] == UseOf(mention) && (at < 0 || (mention.Place is { } place && IsNear(expected[(at + 2)..], place)));
    }

    private static string UseOf(PlaceMention mention) => mention.Use switch
    {
        PlaceUse.Dateline => "dateline",
        PlaceUse.Party => "party",
        PlaceUse.Modifier or PlaceUse.Demonym => "modifier",
        _ => "location",
    };

    private static bool IsNear(string point, Place place)
    {
        int comma = point.IndexOf(',', StringComparison.Ordinal);
        double lat = double.Parse(point[..comma], CultureInfo.InvariantCulture), lon = double.Parse(point[(comma + 1)..], CultureInfo.InvariantCulture);
        return PlaceMatch.DistanceKm(place, place with { Lat = lat, Lon = lon }) <= NearKm;
    }

    private static string Show(AnnotatedDocument document, PlaceMention mention) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Words(document, mention)} = {Named(mention.Place)} {UseOf(mention)} @{mention.Place?.Lat:0.0},{mention.Place?.Lon:0.0}");

    private static string Words(AnnotatedDocument document, PlaceMention mention) => document.Tokens.Span(mention.Tokens).Of(document.Text).ToString();

    private static string Named(Place? place) => place is null ? "unknown" : $"{place.Name} {(place.Country.Length == 0 ? "-" : place.Country)} {place.Kind.ToString().ToLowerInvariant()}";
}
