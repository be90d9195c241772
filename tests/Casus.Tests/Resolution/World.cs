namespace Casus.Tests.Resolution;

/// <summary>Parties, places and days of the invented crisis that the tests tell.</summary>
internal static class World
{
    public static readonly Actor Norway = new("Norway", new ActorCode("NOR"), "");
    public static readonly Actor NorwayMinistry = new("Norwegian Foreign Ministry", new ActorCode("NOR"), "GOV") { Id = "nor-mfa" };
    public static readonly Actor Berg = new("Astrid Berg", new ActorCode("NOR"), "GOV") { Id = "nor-berg", Person = "Astrid Berg" };
    public static readonly Actor Kenya = new("Kenya", new ActorCode("KEN"), "");
    public static readonly Actor Otieno = new("James Otieno", new ActorCode("KEN"), "GOV") { Id = "ken-otieno", Person = "James Otieno" };
    public static readonly Actor Wanjiru = new("Grace Wanjiru", new ActorCode("KEN"), "GOV") { Id = "ken-wanjiru", Person = "Grace Wanjiru" };
    public static readonly Actor Ethiopia = new("Ethiopia", new ActorCode("ETH"), "");
    public static readonly Actor Tadesse = new("Lemma Tadesse", new ActorCode("ETH"), "GOV") { Id = "eth-tadesse", Person = "Lemma Tadesse" };
    public static readonly Actor Japan = new("Japan", new ActorCode("JPN"), "");
    public static readonly Actor Brazil = new("Brazil", new ActorCode("BRA"), "");
    public static readonly Actor Gunmen = new("gunmen", default, "UAF");
    public static readonly Actor Herders = new("herders", default, "CVL");
    public static readonly Actor BorderFront = new("Border Front", default, "REB") { Id = "border-front" };

    public static readonly Place Moyale = new("Moyale", PlaceKind.City, "KEN", 3.527, 39.056, 1);
    public static readonly Place Marsabit = new("Marsabit County", PlaceKind.Admin, "KEN", 2.33, 37.99, 2);
    public static readonly Place Lodwar = new("Lodwar", PlaceKind.City, "KEN", 3.119, 35.597, 3);
    public static readonly Place Kitale = new("Kitale", PlaceKind.City, "KEN", 1.016, 35.006, 4);

    public static readonly DateRule Thursday = new(DateAnchor.Weekday, 4, 0, false);
    public static readonly DateRule Monday = new(DateAnchor.Weekday, 1, 0, false);
    public static readonly DateRule TwoDaysBeforeThursday = new(DateAnchor.Weekday, 4, -2, false);
    public static readonly DateRule Yesterday = new(DateAnchor.Reference, 0, -1, false);
    public static readonly DateRule NinthOfMarch = new(DateAnchor.MonthDay, 309, 0, false);

    /// <summary>A report without a date: the offer, the call on Thursday, the talk two days earlier, a warning on Monday.</summary>
    public static ReportBuilder Undated(string id = "undated") => new ReportBuilder(id)
        .Tell("AGREE 039", "Norway *offers* to mediate border row", new Told { By = [Norway], Content = "CONSULT 045", Role = BlockRole.Title })
        .Tell("AGREE 039", "Norway has *offered* to mediate between Kenya and Ethiopia.", new Told { By = [Norway], To = [Kenya, Ethiopia], Content = "CONSULT 045", Role = BlockRole.Standfirst })
        .Tell("AGREE 039", "Foreign Minister Berg has *offered* Oslo's help.", new Told { By = [Berg], To = [Kenya, Ethiopia], Content = "CONSULT 045", About = ["help"] })
        .Tell("CONSULT phone 041", "The proposal came in a Thursday phone *call* with Kenya's Otieno.", new Told { By = [Berg], To = [Otieno], Rule = Thursday, Said = NorwayMinistry })
        .Tell("AGREE 039", "That *proposal* was told by the ministry.", new Told { By = [Norway], IsReference = true, Rule = Thursday, Said = NorwayMinistry })
        .Tell("ASSAULT firearms 180", "Gunmen *attacked* herders at Moyale on March 9.", new Told { By = [Gunmen], To = [Herders], Rule = NinthOfMarch, At = Moyale, Figures = [("killed", 31)] })
        .Tell("ASSAULT 180", "The *attack* shook the border.", new Told { IsReference = true })
        .Claim(ClaimKind.Responsibility, "The Border Front claimed responsibility.", BorderFront, "ASSAULT")
        .Claim(ClaimKind.Retraction, "It later retracted the statement.", BorderFront)
        .Claim(ClaimKind.Denial, "Ethiopia denied any involvement.", Ethiopia)
        .Tell("AGREE 039", "Norway is *ready* to act if both want it.", new Told { By = [Norway], Content = "CONSULT 045", If = "if both want it", IfParties = ["ETH", "KEN"], Said = NorwayMinistry })
        .Tell("CONSULT 040", "Berg had also held a *discussion* two days earlier with Tadesse.", new Told { By = [Berg, Tadesse], Rule = TwoDaysBeforeThursday })
        .Tell("ACCUSE allege 112", "On Monday Tadesse *warned* that Kenya plans a raid.", new Told { By = [Tadesse], To = [Kenya], Rule = Monday, About = ["plan", "raid"] });

    /// <summary>A report of the same happenings written on Friday, 14 March 2031.</summary>
    public static ReportBuilder Dated(string id = "dated") => new ReportBuilder(id, "2031-03-14")
        .Tell("AGREE 039", "Norway *Offers* to Mediate", new Told { By = [Norway], Content = "CONSULT 045", Role = BlockRole.Title })
        .Tell("AGREE 039", "Norway *expressed* willingness to mediate between Kenya and Ethiopia.", new Told { By = [Norway], To = [Ethiopia, Kenya], Content = "CONSULT 045" })
        .Tell("ASSAULT 180", "It follows the March 9 Moyale *attack* that killed 31.", new Told { Rule = NinthOfMarch, At = Moyale, Figures = [("killed", 31)], IsReference = true })
        .Tell("CONSULT 040", "Berg *spoke* with Otieno on Thursday.", new Told { By = [Berg, Otieno], Rule = Thursday })
        .Tell("AGREE 039", "She was *offering* Norway's help.", new Told { By = [Berg], To = [Otieno], Content = "CONSULT 045", Rule = Thursday })
        .Tell("CONSULT 040", "It came two days after her *discussion* with Tadesse.", new Told { By = [Berg, Tadesse], Rule = TwoDaysBeforeThursday })
        .Tell("AGREE 039", "Norway is *ready* to act, provided both wish it, the ministry said.", new Told { By = [Norway], Content = "CONSULT 045", If = "provided both wish it", IfParties = ["ETH", "KEN"], Said = NorwayMinistry })
        .Tell("ASSAULT 196", "It led to ceasefire *violations* between Kenya and Ethiopia.", new Told { By = [Kenya, Ethiopia] })
        .Tell("REQUEST yield 025", "Japan and Brazil have *urged* both to show restraint.", new Told { By = [Japan, Brazil], To = [Kenya, Ethiopia], About = ["restraint"] });
}
