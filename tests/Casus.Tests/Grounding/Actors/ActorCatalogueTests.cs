using Casus.Grounding.Actors;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Actors;

public sealed class ActorCatalogueTests
{
    private const string Header = "id\tname\tkind\tcode\tsector\taliases\tcountry\toffice\tfrom\tto\tsource\n";
    private static readonly ActorCatalogue Catalogue = ActorCatalogue.Load(Repository.Data, "en");

    [Fact]
    public void The_projects_own_actor_files_have_no_bad_row() => Assert.Empty(Catalogue.Problems);

    [Theory]
    [InlineData("Kremlin", "RUSGOV")]
    [InlineData("PKK", "TURREB")]
    [InlineData("the Netherlands", "")]
    [InlineData("Netherlands", "NLD")]
    [InlineData("Burma", "MMR")]
    [InlineData("KOS", "KOS")]
    [InlineData("PSE", "PSE")]
    [InlineData("Ivory Coast", "CIV")]
    [InlineData("European Union", "EUR")]
    [InlineData("Moscow", "RUSGOV")]
    [InlineData("Narnia", "")]
    public void A_name_is_looked_up_as_it_is_usually_written(string name, string label) =>
        Assert.Equal(label, Catalogue.Find(name, null)?.Label ?? "");

    [Fact]
    public void Who_held_an_office_is_asked_of_the_year()
    {
        Assert.Equal("GOV", Catalogue.Find("Joe Biden", 2022)?.Sector);
        Assert.Equal("ELI", Catalogue.Find("Joe Biden", 2019)?.Sector);
        Assert.Equal("LEG", Catalogue.Find("Joe Biden", 2005)?.Sector);
        Assert.Equal("OPP", Catalogue.Find("Donald Trump", 2023)?.Sector);
        Assert.Equal("GOV", Catalogue.Find("Donald Trump", 2025)?.Sector);
    }

    [Fact]
    public void A_users_actor_wins_over_ours()
    {
        var own = ActorCatalogue.Load(Repository.Data, "en", ("mine.tsv", Header + "trf\tThe Resistance Front\tgroup\tPAK\tREB\tTRF\tPAK\t\t2019\t\tdesk\n"));
        Assert.Empty(own.Problems);
        Assert.Equal("PAKREB", own.Find("The Resistance Front", null)?.Label);
        Assert.Equal("trf", own.Find("TRF", null)?.Id);
        Assert.Equal("PSEREB", own.Find("Hamas", null)?.Label);
    }

    [Fact]
    public void A_users_row_with_our_id_replaces_all_names_of_ours()
    {
        var own = ActorCatalogue.Load(Repository.Data, "en", ("mine.tsv", Header + "the-resistance-front\tResistance Front\tgroup\tPAK\tREB\t\tPAK\t\t\t\tdesk\n"));
        Assert.Equal("PAKREB", own.Find("Resistance Front", null)?.Label);
        Assert.Null(own.Find("TRF", null));
    }

    [Fact]
    public void Ten_thousand_user_actors_are_read_in_time_that_grows_with_their_number()
    {
        string rows = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"x{i}\tXylo Band {i}\tgroup\tRUS\tREB\tXB{i}\t\t\t\t\ts\n"));
        var own = ActorCatalogue.Load(Repository.Data, "en", ("mine.tsv", Header + rows), ("later.tsv", Header + "x7\tXylo Seven\tgroup\tFRA\tREB\t\t\t\t\t\ts\n"));
        Assert.Empty(own.Problems);
        Assert.Equal("FRAREB", own.Find("Xylo Seven", null)?.Label);
        Assert.Null(own.Find("XB7", null));
        Assert.Equal("x9999", own.Find("XB9999", null)?.Id);
    }

    [Theory]
    [InlineData("x\tXylo\trobot\tRUS\tGOV\t\t\t\t\t\ts", "CAS0301", "kind 'robot'")]
    [InlineData("x\tXylo\tbody\trus\tGOV\t\t\t\t\t\ts", "CAS0303", "code 'rus'")]
    [InlineData("x\tXylo\tbody\tRUS\tGUV\t\t\t\t\t\ts", "CAS0303", "sector 'GUV'")]
    [InlineData("x\tXylo\tbody\tRUS\tGOV\t\t\t\t20\t\ts", "CAS0304", "from '20'")]
    [InlineData("x\tXylo\tbody\tRUS\tGOV\t\t\t\t2020\t2019\ts", "CAS0304", "after")]
    [InlineData("\tXylo\tbody\tRUS\tGOV\t\t\t\t\t\ts", "CAS0301", "id and name")]
    [InlineData("x\tXylo\tbody", "CAS0301", "3 cells")]
    public void A_bad_row_is_a_problem_with_its_line_and_the_good_rows_stay(string row, string code, string reason)
    {
        var own = ActorCatalogue.Load(Repository.Data, "en", ("mine.tsv", Header + row + "\ngood\tZembla\tbody\tRUS\tGOV\t\t\t\t\t\ts\n"));
        var problem = Assert.Single(own.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal("mine.tsv:2", problem.Where);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal("good", own.Find("Zembla", null)?.Id);
    }

    [Fact]
    public void A_file_without_a_needed_column_is_one_problem()
    {
        var own = ActorCatalogue.Load(Repository.Data, "en", ("mine.tsv", "id\tname\nx\tXylo\n"));
        Assert.Contains("'kind'", Assert.Single(own.Problems).Reason, StringComparison.Ordinal);
    }
}
