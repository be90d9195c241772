using Xunit;

namespace Casus.Tests.Acceptance;

/// <summary>Which reports of one attack are one origin, by each kind of evidence, and which must not be taken for one.</summary>
public sealed class OriginStoriesTests
{
    private const string One = "Gunmen killed 12 people in a market in Marsabit, northern Kenya, on Saturday.";
    private const string Other = "In the north of Kenya gunmen shot dead 12 people on Saturday at the market of Marsabit.";

    private const string Long = One + " They came on motorcycles shortly after noon, when the square was full of buyers from the villages around the lake."
        + "\n\nWitnesses told of men in grey coats who fired from two sides and left by the road to the north before soldiers arrived."
        + "\n\nThe wounded were brought to the mission hospital, where nurses worked by lamplight because the power had failed again.";

    private const string Footer = "\n\nThis site is kept by volunteers. Subscribe to our weekly letter, read the terms of use and tell your friends in the county "
        + "about what we do, so that many more people can follow what happens between the lake and the mountains.";

    [Fact]
    public async Task A_copy_is_one_origin() => await OneAsync(
        OriginEvidenceKind.Copy, new Report("a", "2031-03-09", Long), new Report("b", "2031-03-10", Long + "\n\nThe county has seen several raids this year."));

    [Fact]
    public async Task An_excerpt_is_one_origin() => await OneAsync(
        OriginEvidenceKind.Excerpt,
        new Report("a", "2031-03-09", Long),
        new Report("b", "2031-03-09", Long[..Long.IndexOf("\n\nThe wounded", StringComparison.Ordinal)] + Filler("north") + Filler("south") + Filler("east")));

    [Fact]
    public async Task Two_texts_of_one_agency_are_one_origin() => await OneAsync(
        OriginEvidenceKind.Agency,
        new Report("a", "2031-03-09", "MARSABIT, Kenya (Reuters) - " + One) { Publisher = "Coast Herald" },
        new Report("b", "2031-03-09", Other + "\n\n(Reuters)") { Publisher = "Lake Gazette" });

    [Fact]
    public async Task A_report_that_has_it_from_an_agency_is_that_agencys_origin() => await OneAsync(
        OriginEvidenceKind.Agency,
        new Report("a", "2031-03-09", One) { Publisher = "AFP" },
        new Report("b", "2031-03-09", "In Kenya gunmen shot dead 12 people on Saturday at the market of Marsabit, according to AFP.") { Publisher = "Lake Gazette" });

    [Fact]
    public async Task Outlets_of_one_publisher_are_one_origin() => await OneAsync(
        OriginEvidenceKind.Publisher,
        new Report("a", "2031-03-09", One) { Publisher = "Daily Nation" },
        new Report("b", "2031-03-09", Other) { Publisher = "The EastAfrican", Url = "https://www.theeastafrican.co.ke/news/1" });

    [Fact]
    public async Task Hosts_of_one_name_are_one_origin() => await OneAsync(
        OriginEvidenceKind.Publisher,
        new Report("a", "2031-03-09", One) { Url = "https://news.lakeside.co.ke/1" },
        new Report("b", "2031-03-09", Other) { Url = "https://sport.lakeside.co.ke/2" });

    [Fact]
    public async Task Reports_that_rest_on_one_ministrys_statement_are_one_origin() => await OneAsync(
        OriginEvidenceKind.Statement,
        new Report("a", "2031-03-09", "Gunmen killed 12 people in a market in Marsabit on Saturday, the Kenyan interior ministry said in a statement on Telegram.") { Publisher = "Coast Herald" },
        new Report("b", "2031-03-09", "On Saturday gunmen shot dead 12 people at the market of Marsabit, Kenya's interior ministry said on Telegram.") { Publisher = "Lake Gazette" });

    [Fact]
    public async Task Reports_with_one_long_quotation_are_one_origin() => await OneAsync(
        OriginEvidenceKind.Quotation,
        new Report("a", "2031-03-09", "\"Gunmen killed 12 people in the market of Marsabit on Saturday and then burned the stalls of the traders,\" a witness said." + Filler("north") + Filler("west")) { Publisher = "Coast Herald" },
        new Report("b", "2031-03-09", "A trader who hid under a cart told what he saw: \"Gunmen killed 12 people in the market of Marsabit on Saturday and then burned the stalls of the traders.\""
            + "\n\nThe lake lies low this year, and boats that used to carry grain to the islands stand on the sand while their owners wait for rain."
            + "\n\nSchools in the county open late because teachers have had no pay since the budget of the new council was sent back to the capital.") { Publisher = "Lake Gazette" });

    [Fact]
    public async Task Two_outlets_own_reports_are_two_origins() => await TwoAsync(
        new Report("a", "2031-03-09", One) { Publisher = "Coast Herald", Url = "https://coastherald.co.ke/1" },
        new Report("b", "2031-03-09", Other) { Publisher = "Lake Gazette", Url = "https://lakegazette.co.ke/1" });

    [Fact]
    public async Task Two_agencies_are_two_origins() => await TwoAsync(
        new Report("a", "2031-03-09", "MARSABIT (Reuters) - " + One + " The mayor told Reuters that the market was closed.") { Publisher = "Reuters" },
        new Report("b", "2031-03-09", Other + " The mayor told AFP that the market was closed.") { Publisher = "AFP" });

    [Fact]
    public async Task One_speaker_told_two_agencies_each_for_itself() => await TwoAsync(
        new Report("a", "2031-03-09", "Gunmen killed 12 people in a market in Marsabit on Saturday, the Kenyan interior ministry told Reuters.") { Publisher = "Reuters" },
        new Report("b", "2031-03-09", "On Saturday gunmen shot dead 12 people at the market of Marsabit, Kenya's interior ministry told AFP.") { Publisher = "AFP" });

    [Fact]
    public async Task A_short_common_quotation_is_no_evidence() => await TwoAsync(
        new Report("a", "2031-03-09", One + " The governor called it \"a black day\".") { Publisher = "Coast Herald" },
        new Report("b", "2031-03-09", Other + " It was \"a black day\", the governor said.") { Publisher = "Lake Gazette" });

    [Fact]
    public async Task What_a_platform_puts_below_every_report_is_no_evidence() => await TwoAsync(
        new Report("a", "2031-03-09", One + Footer) { Url = "https://first.wordpress.com/1" },
        new Report("b", "2031-03-09", Other + Footer) { Url = "https://second.wordpress.com/2" });

    [Fact]
    public async Task Origins_do_not_depend_on_the_order_of_reports()
    {
        Report[] reports =
        [
            new("a", "2031-03-09", Long) { Publisher = "Coast Herald" }, new("b", "2031-03-09", Other) { Publisher = "Lake Gazette" },
            new("c", "2031-03-10", Long + " The county has seen several raids.") { Publisher = "Lake Gazette" }, new("d", "2031-03-09", One + " Police are looking for the men.") { Publisher = "Hill Post" },
        ];
        var first = await StoryRun.AttackAsync(reports);
        var last = await StoryRun.AttackAsync(Enumerable.Reverse(reports).ToList());

        Assert.Equal(first.OriginGroups.Select(g => string.Join('+', g.DocumentIds)), last.OriginGroups.Select(g => string.Join('+', g.DocumentIds)));
        Assert.Equal(first.OriginNotes, last.OriginNotes);
    }

    private static string Filler(string part) => $"\n\nIn the {part} of the county elders have met since January to settle old quarrels over wells and grazing land, "
        + $"and the {part}ern road was repaired with money of the county council so that the buses run once more before the long rains come in April.";

    private static async Task OneAsync(OriginEvidenceKind kind, params Report[] reports)
    {
        var told = await StoryRun.AttackAsync(reports);
        Assert.Equal((reports.Length, 1), (told.Reports, told.Origins));
        var evidence = Assert.Single(Assert.Single(told.OriginGroups).Evidence);
        Assert.Equal(kind, evidence.Kind);
        Assert.True(kind is OriginEvidenceKind.Copy or OriginEvidenceKind.Excerpt || evidence.Words.Length > 0);
    }

    private static async Task TwoAsync(params Report[] reports)
    {
        var told = await StoryRun.AttackAsync(reports);
        Assert.Equal((reports.Length, reports.Length), (told.Reports, told.Origins));
        Assert.All(told.OriginGroups, g => Assert.Empty(g.Evidence));
    }
}
