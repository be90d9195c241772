using Casus.Grounding.Actors;
using Casus.Grounding.Places;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Places;

/// <summary>
/// The cases of places.cases. <c>place WORDS =&gt; Name COUNTRY kind [geonameid] [dateline]</c>, country - for none;
/// <c>noplace WORDS</c>: no place overlaps them.
/// </summary>
public sealed class PlaceCaseTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load(Repository.Data);

    [Fact]
    public void Each_report_has_the_places_that_a_reader_sees()
    {
        var annotator = PlaceAnnotator.Load(Repository.Data, "en", Gazetteer, ActorCatalogue.Load(Repository.Data, "en"));
        var failures = new List<string>();
        var cases = TreeCase.Read("Places/places.cases");
        foreach (var of in cases)
        {
            var document = of.ToDocument();
            annotator.Annotate(document);
            foreach (var (line, word, rest) in of.Expected)
            {
                if (Check(document, word, rest) is { } seen)
                {
                    failures.Add($"places.cases:{line} {of.Name}: {word} {rest}: {seen}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures in {cases.Count} cases:\n{string.Join('\n', failures)}");
    }

    [Fact]
    public void The_projects_own_place_files_have_no_bad_row() => Assert.Empty(Gazetteer.Problems);

    [Theory]
    [InlineData("Russia", "RUS", PlaceKind.Country)]
    [InlineData("Kashmir", "", PlaceKind.Admin)]
    [InlineData("Gaza", "PSE", PlaceKind.Admin)]
    [InlineData("Paris", "FRA", PlaceKind.City)]
    [InlineData("Hodeidah", "YEM", PlaceKind.City)]
    [InlineData("Strait of Hormuz", "", PlaceKind.Feature)]
    [InlineData("Crimea", "UKR", PlaceKind.Admin)]
    public void Countries_and_disputed_regions_win_before_cities(string name, string country, PlaceKind kind)
    {
        var place = Gazetteer.Find(name);
        Assert.NotNull(place);
        Assert.Equal((country, kind), (place.Country, place.Kind));
    }

    [Fact]
    public void An_unknown_name_is_no_place() => Assert.Null(Gazetteer.Find("Zaqqumabad"));

    private static string? Check(AnnotatedDocument document, string word, string rest)
    {
        var mentions = document.Get<PlaceTable>().Mentions;
        int arrow = rest.IndexOf(" => ", StringComparison.Ordinal);
        var words = TreeCase.Find(document, arrow < 0 ? rest : rest[..arrow]);
        if (word == "noplace")
        {
            var wrong = mentions.FirstOrDefault(m => m.Use is PlaceUse.Location or PlaceUse.Dateline && m.Tokens.Overlaps(words));
            return wrong is null ? null : "found " + Show(wrong, true);
        }

        Assert.Equal("place", word);
        var found = mentions.FirstOrDefault(m => m.Tokens == words);
        string expected = rest[(arrow + 4)..];
        return found is null ? "no such place" : Show(found, expected.Any(char.IsAsciiDigit)) == expected ? null : "found " + Show(found, true);
    }

    private static string Show(PlaceMention mention, bool withId)
    {
        if (mention.Place is not { } place)
        {
            return $"nowhere known {mention.Use}";
        }

        string id = withId && place.GeonameId is { } geonameId ? $" {geonameId}" : "";
        return $"{place.Name} {(place.Country.Length == 0 ? "-" : place.Country)} {place.Kind.ToString().ToLowerInvariant()}{id}{(mention.IsDateline ? " dateline" : "")}";
    }
}
