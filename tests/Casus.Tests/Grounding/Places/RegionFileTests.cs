using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Places;

/// <summary>The file of regions, waters, lines and sites: each place once, under known kinds, claimed by known countries.</summary>
public sealed class RegionFileTests
{
    private static readonly HashSet<string> Kinds = new(
        ("admin region city line crossing river sea ocean gulf bay strait canal lake valley pass mountain range desert peninsula cape " +
        "island site zone base airport port camp dam feature").Split(' '),
        StringComparer.Ordinal);

    private static readonly Table Regions = Table.Parse("regions.tsv", Repository.Data.ReadText("places/regions.tsv"), "name", "aliases", "kind", "country", "claimed_by");

    [Fact]
    public void Each_name_is_one_places()
    {
        var names = Regions.Rows.SelectMany(r => r.List("aliases").Prepend(r["name"])).ToList();
        Assert.NotEmpty(names);
        Assert.Empty(names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.DoesNotContain(names, n => n.StartsWith("the ", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Kinds_and_countries_are_known()
    {
        var countries = Table.Parse("countries.tsv", Repository.Data.ReadText("actors/countries.tsv"), "iso3").Rows.Select(r => r["iso3"]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Regions.Rows, r => Assert.Contains(r["kind"], Kinds));
        Assert.All(Regions.Rows.SelectMany(r => r.List("claimed_by").Concat(r.List("country"))), c => Assert.Contains(c, countries));
    }
}
