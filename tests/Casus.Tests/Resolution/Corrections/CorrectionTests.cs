using System.Text.Json;
using Casus.Resolution;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Corrections;

public sealed class CorrectionTests
{
    private static readonly Told Call = new() { By = [Berg, Otieno], On = "2031-03-11" };

    [Fact]
    public void A_join_wins_over_what_forbids_it_and_says_so()
    {
        var first = Report("a").Tell("CONSULT 040", "Berg *met* Otieno.", Call).Build();
        var second = Report("b").Tell("SANCTION 163", "Japan *cut* trade with Brazil.", new Told { By = [Japan], To = [Brazil], On = "2031-02-01" }).Build();
        Assert.Equal(2, Resolve([first, second]).Events.Count);

        var joined = Assert.Single(Resolve([first, second], Join(1, first, second)).Events);

        Assert.Equal(["a", "b"], joined.Members.Select(m => m.Mention.DocumentId));
        Assert.Equal("correction", Assert.Single(joined.Members[1].Reasons).Feature);
        Assert.Equal(("C1", CorrectionFields.Mentions), joined.Corrections.Select(c => (c.CorrectionId, c.Field)).Single());
    }

    [Fact]
    public void A_joined_event_still_takes_in_what_either_part_would()
    {
        var first = Report("a").Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build();
        var second = Report("b").Tell("CONSULT 041", "Berg *called* Otieno.", Call with { On = "2031-03-13" }).Build();
        var later = Report("c").Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build();

        Assert.Equal(3, Assert.Single(Resolve([first, second, later], Join(1, first, second)).Events).Members.Count);
    }

    [Fact]
    public void A_split_wins_over_likeness_and_new_reports_do_not_bring_the_parts_together()
    {
        var reports = "abcd".Select(c => Report(c.ToString()).Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build()).ToList();
        Assert.Single(Resolve(reports).Events);

        var events = Resolve(reports, Split(1, [reports[1]], [reports[0], reports[2]])).Events;

        Assert.Equal(2, events.Count);
        Assert.Contains("b", events.Single(e => e.Members.All(m => m.Mention.DocumentId is not "a")).Members.Select(m => m.Mention.DocumentId));
    }

    [Fact]
    public void The_older_id_stays_with_the_part_that_holds_most_mentions()
    {
        var reports = "abcde".Select(c => Report(c.ToString()).Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build()).ToList();
        var known = Resolve(reports).Events.Select(e => e with { Id = "E4" }).ToList();

        var events = Resolve(reports, known, Split(1, [reports[0], reports[1]], [.. reports.Skip(2)])).Events;

        Assert.Equal([("", 2), ("E4", 3)], events.Select(e => (e.Id, e.Members.Count)));
    }

    [Fact]
    public void A_joined_event_keeps_the_older_id_and_the_other_forwards_to_it()
    {
        var first = Report("a").Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build();
        var second = Report("b").Tell("CONSULT 041", "Berg *called* Tadesse.", Call with { By = [Berg, Tadesse] }).Build();
        var known = Resolve([first, second]).Events.Select((e, i) => e with { Id = $"E{9 - i}" }).ToList();

        var resolution = Resolve([first, second], known, Join(1, first, second));

        Assert.Equal("E8", Assert.Single(resolution.Events).Id);
        Assert.Equal(new KeyValuePair<string, string>("E9", "E8"), Assert.Single(resolution.Forwards));
    }

    [Fact]
    public void Of_two_that_contradict_the_later_holds()
    {
        var first = Report("a").Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build();
        var second = Report("b").Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build();
        var third = Report("c").Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build();
        var join = Join(1, first, second, third);
        var split = Split(2, [third], [first, second]);

        Assert.Equal(2, Resolve([first, second, third], join, split).Events.Count);
        Assert.Single(Resolve([first, second, third], split with { Id = "C1" }, join with { Id = "C2" }).Events);
    }

    [Fact]
    public void Values_win_over_the_machines_and_its_own_are_shown_beside()
    {
        var report = Report("a").Tell("ASSAULT 180", "Gunmen *raided* Moyale.", new Told { By = [Gunmen], At = Moyale, On = "2031-03-09", Figures = [("killed", 31)] }).Build();
        var values = new CorrectionValue[]
        {
            new(CorrectionFields.Code) { Code = new EventCode(new EventType("COERCE"), "seize", "192") },
            new(CorrectionFields.Source) { Actors = [BorderFront] },
            new(CorrectionFields.Target) { Actors = [Herders] },
            new(CorrectionFields.Date) { Date = new EventDate("2031-03-08", DatePrecision.Day, DateBasis.Corrected) },
            new(CorrectionFields.Place),
            new(CorrectionFields.Status) { Status = EventStatus.Denied },
            new(CorrectionFields.Condition) { Condition = new Condition(default, "if it rains", []) },
            new("quantity.killed"),
            new("quantity.injured") { Quantity = new Quantity(3, 4, 5) },
        };

        var told = Assert.Single(Resolve([report], Values(1, report, values)).Events);

        Assert.Equal(("COERCE", "192", EventStatus.Denied, "2031-03-08"), (told.Code.Event.Value, told.Code.Cameo, told.Status, told.Date!.Value));
        Assert.Equal((BorderFront, Herders), (told.Sources.Single(), told.Targets.Single()));
        Assert.Null(told.Place);
        Assert.Equal("if it rains", told.Condition!.Text);
        Assert.Equal(new Quantity(3, 4, 5), Assert.Single(told.Quantities).Value);
        Assert.Equal("Moyale, KEN", told.Corrections.Single(c => c.Field == CorrectionFields.Place).Machine);
        Assert.Equal("31", told.Corrections.Single(c => c.Field == "quantity.killed").Machine);
        Assert.Equal(values.Length, told.Corrections.Count);
    }

    [Fact]
    public void The_later_value_of_a_field_holds_and_other_fields_stay()
    {
        var report = Report("a").Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build();
        var older = Values(1, report,
            new CorrectionValue(CorrectionFields.Status) { Status = EventStatus.Denied }, new CorrectionValue(CorrectionFields.Place) { Place = Moyale });

        var told = Assert.Single(Resolve([report], older, Values(2, report, new CorrectionValue(CorrectionFields.Status) { Status = EventStatus.Intended })).Events);

        Assert.Equal((EventStatus.Intended, "Moyale"), (told.Status, told.Place!.Name));
        Assert.Equal(["C1", "C2"], told.Corrections.Select(c => c.CorrectionId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rejected_event_stays_rejected_when_new_reports_tell_it()
    {
        var reports = "abc".Select(c => Report(c.ToString()).Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build()).ToList();

        var told = Assert.Single(Resolve(reports, Values(1, reports[0]) with { Kind = CorrectionKind.Reject }).Events);

        Assert.True(told.IsRejected);
        Assert.Equal(3, told.Members.Count);
    }

    [Fact]
    public void A_rejected_mention_is_an_event_by_itself_that_is_none()
    {
        var reports = "abc".Select(c => Report(c.ToString()).Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build()).ToList();

        var events = Resolve(reports, Values(1, reports[1]) with { Kind = CorrectionKind.RejectMention }).Events;

        Assert.Equal([(false, 2), (true, 1)], events.Select(e => (e.IsRejected, e.Members.Count)));
        Assert.Single(Resolve(reports, Values(1, reports[1]) with { Kind = CorrectionKind.RejectMention }, Join(2, [.. reports])).Events);
    }

    [Fact]
    public void Resolving_the_corrected_outcome_again_changes_nothing()
    {
        var reports = "abcd".Select(c => Report(c.ToString()).Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build()).ToList();
        Correction[] corrections =
        [
            Split(1, [reports[3]], [.. reports.Take(3)]), Values(2, reports[0], new CorrectionValue(CorrectionFields.Place) { Place = Kitale }),
            Values(3, reports[2]) with { Kind = CorrectionKind.RejectMention },
        ];
        var first = Resolve(reports, corrections).Events.Select((e, i) => e with { Id = $"E{i + 1}" }).ToList();

        var again = Resolve(reports, first, corrections);

        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(again.Events));
        Assert.Empty(again.Forwards);
    }

    [Fact]
    public void A_correction_reaches_over_stories()
    {
        var mine = Report("a").Tell("CONSULT 041", "Berg *called* Otieno.", Call).Build();
        var theirs = Report("b").Tell("SANCTION 163", "Japan *cut* trade with Brazil.", new Told { By = [Japan], To = [Brazil] }).Build();
        var other = Resolver.Resolve(new ResolutionInput("S2", [theirs])).Events.Select(e => e with { Id = "E3", StoryId = "S2" }).ToList();
        var input = new ResolutionInput("S1", [mine]) { Neighbours = other, Corrections = [Join(1, mine, theirs)], Elsewhere = [theirs] };

        var joined = Assert.Single(Resolver.Resolve(input).Events);
        Assert.Equal(("E3", "S2", 2), (joined.Id, joined.StoryId, joined.Reports));

        var apart = Resolver.Resolve(input with { Known = [joined], Neighbours = [], Corrections = [Join(1, mine, theirs), Split(2, [mine], [theirs])] });
        // Of equal parts the first keeps the id; the other is for its own story to tell.
        var kept = Assert.Single(apart.Events);
        Assert.Equal(("E3", "a"), (kept.Id, Assert.Single(kept.Members).Mention.DocumentId));
        var rest = Resolver.Resolve(new ResolutionInput("S2", [theirs]) { Known = [joined], Corrections = input.Corrections.Append(Split(2, [mine], [theirs])).ToList(), Elsewhere = [mine] });
        Assert.Contains(rest.Events, e => e.Id.Length == 0 && e.Members.Single().Mention.DocumentId == "b");
    }

    private static ReportBuilder Report(string id) => new(id, "2031-03-14");

    private static StoryResolution Resolve(IReadOnlyList<ReportReading> reports, params Correction[] corrections) => Resolve(reports, [], corrections);

    private static StoryResolution Resolve(IReadOnlyList<ReportReading> reports, IReadOnlyList<Event> known, params Correction[] corrections) =>
        Resolver.Resolve(new ResolutionInput("S1", reports) { Known = known, Corrections = corrections });

    private static Correction Join(int number, params ReportReading[] reports) => Said(number, CorrectionKind.Join, reports);

    private static Correction Split(int number, ReportReading[] taken, ReportReading[] kept) =>
        Said(number, CorrectionKind.Split, taken) with { Others = [.. kept.SelectMany(Names)] };

    private static Correction Values(int number, ReportReading report, params CorrectionValue[] values) =>
        Said(number, CorrectionKind.Values, report) with { Values = values };

    private static Correction Said(int number, CorrectionKind kind, params ReportReading[] reports) => new()
    {
        Id = $"C{number}",
        Kind = kind,
        Subject = "E1",
        Mentions = [.. reports.SelectMany(Names)],
        By = "Ada",
        At = new DateTimeOffset(2031, 4, 1, 12, number, 0, TimeSpan.Zero),
    };

    private static IEnumerable<CorrectionMention> Names(ReportReading reading) => reading.Coded.Mentions.Select(CorrectionMention.Of);
}
