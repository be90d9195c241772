using Xunit;

namespace Casus.Tests.Acceptance;

/// <summary>What becomes of claims over several reports of one attack, through the whole engine.</summary>
public sealed class ClaimStoriesTests
{
    private static readonly int[] Tolls = [12, 15, 19];

    private const string Attack = "Gunmen killed 12 people in a market in Marsabit, northern Kenya, on Saturday.";

    [Fact]
    public async Task A_group_takes_its_claim_back_under_another_spelling_and_who_repeats_the_claim_repeats_a_retracted_one()
    {
        var attack = await StoryRun.AttackAsync(
            new Report("a", "2031-03-09", $"{Attack}\n\nThe Dawn Brigade claimed responsibility for the attack."),
            new Report("b", "2031-03-10", $"{Attack}\n\nThe Dawn Brigades withdrew their claim on Monday."),
            new Report("c", "2031-03-11", $"{Attack}\n\nThe Dawn Brigade claimed responsibility for the attack, local radio said."));

        Assert.Equal(3, attack.Reports);
        Assert.Equal(["a Retracted", "c Retracted"], Statuses(attack, ClaimKind.Responsibility));
        Assert.Equal(["b Standing"], Statuses(attack, ClaimKind.Retraction));
    }

    [Fact]
    public async Task A_claim_of_another_group_is_not_taken_back_with_it()
    {
        var attack = await StoryRun.AttackAsync(
            new Report("a", "2031-03-09", $"{Attack}\n\nThe Dawn Brigade claimed responsibility for the attack."),
            new Report("b", "2031-03-09", $"{Attack}\n\nThe Desert Lions claimed responsibility for the attack."),
            new Report("c", "2031-03-10", $"{Attack}\n\nThe Dawn Brigade withdrew its claim on Monday."));

        Assert.Equal(["a Retracted", "b Standing"], Statuses(attack, ClaimKind.Responsibility));
    }

    [Fact]
    public async Task Who_later_denies_what_he_claimed_has_taken_it_back()
    {
        var attack = await StoryRun.AttackAsync(
            new Report("a", "2031-03-09", $"{Attack}\n\nThe Dawn Brigade claimed responsibility for the attack."),
            new Report("b", "2031-03-10", $"{Attack}\n\nThe Dawn Brigade denied any involvement in the attack."));

        Assert.Equal(["a Retracted"], Statuses(attack, ClaimKind.Responsibility));
        Assert.Equal(["b Standing"], Statuses(attack, ClaimKind.Denial));
    }

    [Fact]
    public async Task A_ministry_denies_what_its_neighbour_alleges()
    {
        var attack = await StoryRun.AttackAsync(
            new Report("a", "2031-03-09", $"{Attack}\n\nKenya accused Ethiopia of arming the gunmen who carried out the attack."),
            new Report("b", "2031-03-10", $"{Attack}\n\nThe Ethiopian foreign ministry denied any role in the attack."));

        Assert.Contains(attack.Claims, c => c is { Kind: ClaimKind.Denial, Status: ClaimStatus.Standing, DocumentId: "b" } && c.By!.Code.Value == "ETH");
    }

    [Fact]
    public async Task A_third_party_contradicts_a_claim_by_naming_its_maker()
    {
        var attack = await StoryRun.AttackAsync(
            new Report("a", "2031-03-09", $"{Attack}\n\nThe Dawn Brigade claimed responsibility for the attack."),
            new Report("b", "2031-03-10", $"{Attack}\n\nThe Kenyan police rejected the claim by the Dawn Brigade."));

        Assert.Equal(["a Contradicted"], Statuses(attack, ClaimKind.Responsibility));
    }

    [Fact]
    public async Task An_update_of_one_agency_replaces_its_older_figure()
    {
        var attack = await StoryRun.AttackAsync(
            new Report("a", "2031-03-09", Attack) { Publisher = "Reuters" },
            new Report("b", "2031-03-10", Attack.Replace("12", "19", StringComparison.Ordinal) + " Many were traders who had come from Moyale.") { Publisher = "Reuters" });

        Assert.Equal((2, 1), (attack.Reports, attack.Origins));
        Assert.Equal(Quantity.Exactly(19), attack.Quantities["killed"]);
    }

    [Fact]
    public async Task Two_origins_that_differ_make_a_range_and_the_newest_is_best()
    {
        var attack = await StoryRun.AttackAsync(
            new Report("a", "2031-03-09", Attack) { Publisher = "Marsabit Weekly" },
            new Report("b", "2031-03-10", "Armed men shot dead 15 traders in a market in Marsabit in northern Kenya on Saturday.") { Publisher = "Lake Gazette" });

        Assert.Equal(2, attack.Origins);
        Assert.Equal(new Quantity(12, 15, 15), attack.Quantities["killed"]);
    }

    [Fact]
    public async Task At_least_opens_the_upper_end()
    {
        var attack = await StoryRun.AttackAsync(
            new Report("a", "2031-03-09", "Gunmen killed at least 12 people in a market in Marsabit, northern Kenya, on Saturday."));

        Assert.True(attack.Quantities["killed"].IsOpen);
        Assert.Equal(12, attack.Quantities["killed"].Best);
    }

    [Fact]
    public async Task Figures_that_grow_over_days_in_one_outlet_end_in_the_last()
    {
        var reports = Tolls.Select((n, i) => new Report($"r{i}", $"2031-03-{9 + i:00}", Attack.Replace("12", $"{n}", StringComparison.Ordinal)) { Publisher = "Lake Gazette" }).ToList();
        var attack = await StoryRun.AttackAsync(reports);
        var backwards = await StoryRun.AttackAsync(Enumerable.Reverse(reports).ToList());

        Assert.Equal(Quantity.Exactly(19), attack.Quantities["killed"]);
        Assert.Equal(attack.Quantities, backwards.Quantities);
    }

    private static List<string> Statuses(Event told, ClaimKind kind) =>
        told.Claims.Where(c => c.Kind == kind).Select(c => $"{c.DocumentId} {c.Status}").ToList();
}
