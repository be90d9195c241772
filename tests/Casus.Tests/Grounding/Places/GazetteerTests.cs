using System.Security.Cryptography;
using System.Text;
using Casus.Grounding.Places;
using Casus.Tests.Grounding.Times;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Places;

/// <summary>The project's own gazetteer.</summary>
public class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load(Repository.Data);

    [Fact]
    public void The_packed_file_is_whole_and_small()
    {
        Assert.True(Gazetteer.File.IsWhole());
        Assert.InRange(Repository.Data.Locate("places/gazetteer.bin").Length, 8_000_000, 12_000_000);
        Assert.InRange(Gazetteer.Count, 225_000, 262_000);
    }

    [Fact]
    public void The_packed_file_was_made_with_our_lists_as_they_are()
    {
        string lists = List("wanted.txt") + List("divisions.txt");
        Assert.True(
            SHA256.HashData(Encoding.UTF8.GetBytes(lists)).AsSpan().SequenceEqual(Gazetteer.File.SourceDigest),
            "tools/Gazetteer has changed since data/places/gazetteer.bin was made: run tools/Gazetteer/rebuild.sh");
    }

    [Fact]
    public void The_card_has_the_counts_of_the_file()
    {
        string card = File.ReadAllText(Repository.PathOf("data", "places", "CARD.md"));
        foreach (var group in Enumerable.Range(0, Gazetteer.File.Count).GroupBy(Gazetteer.File.Feature))
        {
            Assert.Contains($"| {group.Key} | {group.Count()} |", card, StringComparison.Ordinal);
        }

        Assert.Contains($"{Gazetteer.File.Count} places under {Gazetteer.File.NameCount} names", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_usual_name_finds_its_place()
    {
        for (int id = 0; id < Gazetteer.Count; id++)
        {
            string name = Gazetteer[id].Name;
            Assert.True(Has(name, id, SpellingMatch.Exact), $"{name} ({id})");
        }
    }

    [Fact]
    public void What_a_lookup_finds_bears_the_name_in_that_spelling()
    {
        var names = Gazetteer.File.Names.All((id, _) => id % 37 == 0).ToList();
        Assert.True(names.Count > 5_000);
        foreach (var (name, id, rank) in names)
        {
            bool isFound = false;
            foreach (var hit in Gazetteer.Exact(name))
            {
                isFound |= hit.Id == id && hit.Rank == rank && hit.Spelling == SpellingMatch.Exact;
            }

            Assert.True(isFound, $"{name} ({id}, {rank})");
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Random_letters_are_no_place(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++)
        {
            string name = string.Concat(Enumerable.Range(0, random.Next(9, 40)).Select(_ => "bcdfghjklmnpqrstvwxyz .-'"[random.Next(25)]));
            Assert.True(Gazetteer.Exact(name).IsEmpty, $"seed {seed}: '{name}'");
        }
    }

    [Fact]
    public void Texts_of_any_length_and_letters_are_looked_up_without_harm()
    {
        Assert.True(Gazetteer.Exact("").IsEmpty);
        Assert.True(Gazetteer.Exact(" ").IsEmpty);
        Assert.True(Gazetteer.Exact("...").IsEmpty);
        Assert.True(Gazetteer.Exact(new string('a', 5_000)).IsEmpty);
        Assert.True(Gazetteer.Exact("\ud83d\ude00\ud83d").IsEmpty);
    }

    [Fact]
    public void Divisions_hold_their_places()
    {
        var file = Gazetteer.File;
        for (int id = 0; id < file.Count; id++)
        {
            int admin1 = file.Admin1(id), admin2 = file.Admin2(id);
            Assert.True(admin1 < 0 || (file.Feature(admin1) == PlaceFeature.Admin1 && file.Country(admin1) == file.Country(id)), file.Name(id));
            Assert.True(admin2 < 0 || (file.Feature(admin2) == PlaceFeature.Admin2 && file.Admin1(admin2) == admin1), file.Name(id));
            Assert.True(file.Country(id).Length == 3, file.Name(id));
            Assert.True(file.Feature(id) is PlaceFeature.Admin1 or PlaceFeature.Admin2 == (file.GeonameId(id) is null), file.Name(id));
        }
    }

    [Theory]
    [InlineData("Paris", "Admin2Seat Texas USA Lamar County")]
    [InlineData("Paris", "Capital Île-de-France FRA Paris")]
    [InlineData("Springfield", "Admin1Seat Illinois USA Sangamon County")]
    [InlineData("Springfield", "Admin2Seat Missouri USA Greene County")]
    [InlineData("Tel Aviv", "Admin1Seat Tel Aviv ISR ")]
    [InlineData("SPIN BOLDAK", "Admin2Seat Kandahar AFG ")]
    [InlineData("Malmo", "Admin1Seat Skåne SWE ")]
    [InlineData("Sao Paulo", "Admin1Seat São Paulo BRA ")]
    [InlineData("Rapides", "Admin2 Louisiana USA ")]
    [InlineData("Rapides Parish", "Admin2 Louisiana USA ")]
    [InlineData("Fulton County", "Admin2 Georgia USA ")]
    [InlineData("Hubei Province", "Admin1  CHN ")]
    [InlineData("Calif.", "Admin1  USA ")]
    [InlineData("Bombay", "Admin1Seat Maharashtra IND ")]
    [InlineData("Peking", "Capital Beijing CHN ")]
    public void Places_that_bear_a_name_are_found(string name, string expected)
    {
        var found = new List<string>();
        foreach (var hit in Gazetteer.Exact(name))
        {
            var entry = Gazetteer[hit.Id];
            string admin1 = entry.Admin1 < 0 ? "" : Gazetteer[entry.Admin1].Name, admin2 = entry.Admin2 < 0 ? "" : Gazetteer[entry.Admin2].Name;
            found.Add($"{entry.Feature} {admin1} {entry.Country} {admin2}");
        }

        Assert.True(found.Any(f => f.StartsWith(expected, StringComparison.Ordinal)), $"{name}: {string.Join("; ", found)}");
    }

    [Theory]
    [InlineData("Texas", 31.3, -99.3)]
    [InlineData("California", 37.2, -119.5)]
    [InlineData("Fulton County", 33.8, -84.5)]
    [InlineData("Bavaria", 48.9, 11.4)]
    [InlineData("Chukotka", 66.3, -179.3)] // over the date line
    public void Divisions_lie_in_the_middle_of_their_towns(string name, double lat, double lon)
    {
        double best = double.MaxValue;
        foreach (var hit in Gazetteer.Exact(name))
        {
            var entry = Gazetteer[hit.Id];
            if (!entry.IsOwn && entry.Kind == PlaceKind.Admin)
            {
                best = Math.Min(best, Math.Max(Math.Abs(entry.Lat - lat), Math.Abs(Math.IEEERemainder(entry.Lon - lon, 360))));
            }
        }

        Assert.InRange(best, 0, 3);
    }

    [Theory]
    [InlineData("Talks in New York City went on.", 2, 5, "New York")]
    [InlineData("He left Port-au-Prince on foot.", 2, 7, "Port-au-Prince")]
    [InlineData("Rain over Spin Boldak.", 2, 4, "Spin Boldak")]
    [InlineData("the police said nothing", 1, 1, "")]
    [InlineData("They came to Paris.", 3, 4, "Paris")]
    public void The_longest_name_is_taken(string text, int first, int end, string name)
    {
        var document = PlainTokens.Annotate(new Document("d", text));
        var tokens = document.Get<TokenTable>();
        var hits = Gazetteer.Longest(tokens, first, tokens.Count, out int found);
        Assert.Equal(end, found);
        Assert.Equal(name.Length == 0, hits.IsEmpty);
        bool isNamed = name.Length == 0;
        foreach (var hit in hits)
        {
            isNamed |= Gazetteer[hit.Id].Name == name;
        }

        Assert.True(isNamed, name);
    }

    [Fact]
    public void The_longest_name_is_that_of_trying_every_stretch()
    {
        int tried = 0;
        foreach (var (name, _, _) in Gazetteer.File.Names.All((id, _) => id % 97 == 0))
        {
            foreach (string spelt in (string[])[name, NameFold.Plain(name), name.ToUpperInvariant(), name.Replace('-', ' ')])
            {
                var tokens = PlainTokens.Annotate(new Document("d", $"{spelt} and others, {spelt}'s")).Get<TokenTable>();
                for (int first = 0; first < tokens.Count; first++)
                {
                    Gazetteer.Longest(tokens, first, tokens.Count, out int end);
                    Assert.True(end == LongestByTrying(tokens, first), $"'{tokens.Text}' from token {first}");
                    tried++;
                }
            }
        }

        Assert.True(tried > 50_000);
    }

    [Fact]
    public void Own_places_come_first_with_who_claims_them()
    {
        var hits = Gazetteer.Exact("Kashmir").GetEnumerator();
        Assert.True(hits.MoveNext());
        var entry = Gazetteer[hits.Current.Id];
        Assert.True(entry.IsOwn);
        Assert.Contains("IND", entry.ClaimedBy);
        Assert.Equal((-1, -1), (entry.Admin1, entry.Admin2));
        Assert.Null(entry.GeonameId);
    }

    [Fact]
    public void A_place_is_found_once_under_a_name()
    {
        foreach (string name in (string[])["Paris", "Kyiv", "KYIV", "Istanbul", "İstanbul", "San José"])
        {
            var ids = new List<int>();
            foreach (var hit in Gazetteer.Exact(name))
            {
                ids.Add(hit.Id);
            }

            Assert.NotEmpty(ids);
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Fact]
    public void Walking_a_name_allocates_nothing()
    {
        int found = Walk("San José"); // compiled
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            found += Walk("San José");
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(found > 1_000);
    }

    private static string List(string file) => File.ReadAllText(Repository.PathOf("tools", "Gazetteer", file)).ReplaceLineEndings("\n");

    private static int LongestByTrying(TokenTable tokens, int first)
    {
        for (int end = tokens.Count; end > first; end--)
        {
            if (!Gazetteer.Exact(tokens.Text.AsSpan(tokens.Starts[first], tokens.Ends[end - 1] - tokens.Starts[first])).IsEmpty)
            {
                return end;
            }
        }

        return first;
    }

    private static int Walk(string name)
    {
        int found = 0;
        foreach (var hit in Gazetteer.Exact(name))
        {
            found += Gazetteer[hit.Id].Population > 0 ? 1 : 0;
        }

        return found;
    }

    private static bool Has(string name, int id, SpellingMatch spelling)
    {
        foreach (var hit in Gazetteer.Exact(name))
        {
            if (hit.Id == id && hit.Rank == NameRank.Primary && hit.Spelling == spelling)
            {
                return true;
            }
        }

        return false;
    }
}
