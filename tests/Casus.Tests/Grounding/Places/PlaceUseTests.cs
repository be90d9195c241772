using Casus.Grounding.Actors;
using Casus.Grounding.Places;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Places;

/// <summary>What a place's name does in its sentence, over the reports of places.cases and uses.cases.</summary>
public sealed class PlaceUseTests
{
    private static readonly PlaceAnnotator Annotator =
        PlaceAnnotator.Load(Repository.Data, "en", Gazetteer.Load(Repository.Data), ActorCatalogue.Load(Repository.Data, "en"));

    /// <summary>Lines <c>use WORDS => Use [Name COUNTRY]</c>, and <c>nouse WORDS</c> where nothing may be found.</summary>
    [Fact]
    public void Each_name_does_what_a_reader_sees()
    {
        var failures = new List<string>();
        var cases = TreeCase.Read("Places/uses.cases");
        foreach (var of in cases)
        {
            var document = of.ToDocument();
            Annotator.Annotate(document);
            foreach (var (line, word, rest) in of.Expected)
            {
                string[] parts = rest.Split(" => ");
                var words = TreeCase.Find(document, parts[0]);
                var found = document.Get<PlaceTable>().Mentions.FirstOrDefault(m => word == "nouse" ? m.Tokens.Overlaps(words) : m.Tokens == words);
                string seen = found is null ? "nothing" : $"{found.Use}{(parts.Length > 1 && parts[1].Contains(' ') ? $" {found.Place?.Name} {found.Place?.Country}" : "")}";
                if (seen != (word == "nouse" ? "nothing" : parts[1]))
                {
                    failures.Add($"uses.cases:{line} {of.Name}: {rest}: found {seen}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures in {cases.Count} cases:\n{string.Join('\n', failures)}");
    }

    [Theory]
    [InlineData("Places/places.cases")]
    [InlineData("Places/uses.cases")]
    public void Mentions_stand_in_order_without_overlap_and_are_the_same_twice(string file)
    {
        var cases = TreeCase.Read(file);
        var once = cases.Select(Read).ToList();
        var again = Enumerable.Reverse(cases).Select(Read).Reverse().ToList(); // the order of reports is nothing to a report
        for (int i = 0; i < cases.Count; i++)
        {
            Assert.Equal(once[i].Mentions, again[i].Mentions);
            for (int m = 1; m < once[i].Mentions.Count; m++)
            {
                Assert.True(once[i].Mentions[m - 1].Tokens.End <= once[i].Mentions[m].Tokens.First, cases[i].Name);
            }
        }
    }

    private static PlaceTable Read(TreeCase of)
    {
        var document = of.ToDocument();
        Annotator.Annotate(document);
        return document.Get<PlaceTable>();
    }
}
