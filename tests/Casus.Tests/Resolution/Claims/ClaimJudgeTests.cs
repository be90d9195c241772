using Casus.Resolution;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Claims;

public sealed class ClaimJudgeTests
{
    [Fact]
    public void A_claim_of_responsibility_goes_to_the_attack_and_is_retracted_by_its_maker()
    {
        var attack = Attack(Undated(), Dated());

        Assert.Equal(
            ["Responsibility Retracted", "Retraction Standing", "Denial Standing"],
            attack.Claims.Select(c => $"{c.Kind} {c.Status}"));
    }

    [Fact]
    public void A_retraction_in_a_later_report_takes_the_claim_of_an_earlier_one_back()
    {
        var attack = Attack(
            new ReportBuilder("a").Tell("ASSAULT 180", "Gunmen *attacked* Moyale.", new Told { By = [Gunmen], At = Moyale, On = "2031-03-09" })
                .Claim(ClaimKind.Responsibility, "The Border Front said it did it.", BorderFront, "ASSAULT"),
            new ReportBuilder("b").Tell("CONSULT 040", "Berg *met* Otieno.", new Told { By = [Berg, Otieno] })
                .Claim(ClaimKind.Retraction, "The Border Front took its claim back.", BorderFront));

        Assert.Equal(ClaimStatus.Retracted, attack.Claims.Single(c => c.Kind == ClaimKind.Responsibility).Status);
        Assert.Contains(attack.Claims, c => c.Kind == ClaimKind.Retraction);
    }

    [Fact]
    public void A_denial_contradicts_what_others_allege_of_the_denier_and_nothing_else()
    {
        var attack = Attack(new ReportBuilder("a")
            .Tell("ASSAULT 180", "Gunmen *attacked* Moyale.", new Told { By = [Gunmen], At = Moyale, On = "2031-03-09" })
            .Claim(ClaimKind.Allegation, "Kenya said Ethiopian agents were behind it.", Otieno, "ASSAULT")
            .Claim(ClaimKind.Allegation, "Others suspect smugglers.", null, "ASSAULT")
            .Claim(ClaimKind.Denial, "Ethiopia denied any role.", Ethiopia, "ASSAULT"));

        Assert.Equal(
            [ClaimStatus.Contradicted, ClaimStatus.Standing, ClaimStatus.Standing],
            attack.Claims.Select(c => c.Status));
        Assert.Equal("UAF", Assert.Single(attack.Sources).Label);
    }

    [Fact]
    public void A_corrected_figure_stands_and_the_old_one_is_contradicted()
    {
        var attack = Attack(
            Shooting("a", "2031-03-10", 28),
            Shooting("b", "2031-03-10", 28),
            new ReportBuilder("c", "2031-03-10").Tell("ASSAULT 180", "Correction: the *attack* killed 26.",
                new Told { At = Moyale, On = "2031-03-09", Figures = [("killed", 26)], Role = BlockRole.Correction }));

        Assert.Equal(new Quantity(26, 26, 28), attack.Quantities["killed"]);
        Assert.Equal(
            ["a 28 Contradicted", "b 28 Contradicted", "c 26 Standing"],
            attack.Claims.Where(c => c.Kind == ClaimKind.Figure).Select(c => $"{c.DocumentId} {c.Text} {c.Status}"));
    }

    [Fact]
    public void The_figure_of_the_latest_day_replaces_earlier_ones()
    {
        var attack = Attack(Shooting("a", "2031-03-09", 20), Shooting("b", "2031-03-09", 20), Shooting("c", "2031-03-11", 24));

        Assert.Equal(new Quantity(20, 24, 24), attack.Quantities["killed"]);
    }

    [Fact]
    public void Of_one_days_figures_the_outvoted_one_is_contradicted()
    {
        var attack = Attack(Shooting("a", "2031-03-10", 21), Shooting("b", "2031-03-10", 20), Shooting("c", "2031-03-10", 20));

        Assert.Equal(20, attack.Quantities["killed"].Best);
        Assert.Equal(["a"], attack.Claims.Where(c => c.Status == ClaimStatus.Contradicted).Select(c => c.DocumentId));
    }

    [Fact]
    public void Figures_on_which_all_agree_are_no_claims()
    {
        Assert.Empty(Attack(Shooting("a", "2031-03-10", 20), Shooting("b", "2031-03-10", 20)).Claims);
    }

    [Fact]
    public void A_claim_without_its_event_stays_with_the_story()
    {
        var resolution = Resolve(new ReportBuilder("a")
            .Tell("CONSULT 040", "Berg *met* Otieno.", new Told { By = [Berg, Otieno] })
            .Claim(ClaimKind.Denial, "Ethiopia denied it.", Ethiopia, "ASSAULT"));

        Assert.Single(Assert.Single(resolution.Events).Claims);
    }

    private static ReportBuilder Shooting(string id, string written, long killed) => new ReportBuilder(id, written).Tell(
        "ASSAULT 180", $"The *shooting* at Moyale killed {killed}.", new Told { At = Moyale, On = "2031-03-09", Figures = [("killed", killed)] });

    private static Event Attack(params ReportBuilder[] reports) => Resolve(reports).Events.Single(e => e.Code.Cameo == "180");

    private static StoryResolution Resolve(params ReportBuilder[] reports) =>
        Resolver.Resolve(new ResolutionInput("S1", reports.Select(r => r.Build()).ToList()));
}
