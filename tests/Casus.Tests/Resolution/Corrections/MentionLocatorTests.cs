using Casus.Resolution.Corrections;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Corrections;

public sealed class MentionLocatorTests
{
    private static readonly Told Raid = new() { By = [Gunmen], To = [Herders] };

    [Fact]
    public void A_mention_is_found_where_it_was()
    {
        var reading = Two().Build();
        var names = reading.Coded.Mentions.Select(CorrectionMention.Of).ToList();

        var found = MentionLocator.Find(names, reading);

        Assert.Equal(reading.Coded.Mentions, names.Select(n => found[n]));
        Assert.Equal("a@7", names[0].Label);
    }

    [Fact]
    public void Mentions_that_moved_together_do_not_change_places()
    {
        var names = Two().Build().Coded.Mentions.Select(CorrectionMention.Of).ToList();
        var moved = new ReportBuilder("a").Tell("CONSULT 040", "Berg *met* Otieno, it was learned on the day after the raids became known.", new Told { By = [Berg, Otieno] })
            .Tell("ASSAULT 180", "Gunmen *raided* a market.", Raid).Tell("ASSAULT 180", "Herders say gunmen *raided* a farm.", Raid).Build();

        var found = MentionLocator.Find(names, moved);

        Assert.Equal(["Gunmen raided a market.", "Herders say gunmen raided a farm."], names.Select(n => found[n].SentenceText));
    }

    [Fact]
    public void Reworded_sentences_are_found_by_the_nearest_like_word()
    {
        var names = Two().Build().Coded.Mentions.Select(CorrectionMention.Of).ToList();
        var reworded = new ReportBuilder("a").Tell("ASSAULT 180", "Unknown gunmen *raided* a town market.", Raid)
            .Tell("ASSAULT 180", "The herders told how gunmen *raided* a farm.", Raid).Build();

        var found = MentionLocator.Find(names, reworded);

        Assert.Equal(reworded.Coded.Mentions, names.Select(n => found[n]));
    }

    [Fact]
    public void Words_that_a_newer_version_codes_otherwise_are_found_at_their_place()
    {
        var name = CorrectionMention.Of(Two().Build().Coded.Mentions[0]);
        var recoded = new ReportBuilder("a").Tell("COERCE seize 192", "Gunmen *raided* a market.", Raid).Build();

        Assert.Equal("COERCE", Assert.Single(MentionLocator.Find([name], recoded)).Value.Code.Event.Value);
    }

    [Fact]
    public void What_is_not_told_any_more_is_not_found()
    {
        var name = CorrectionMention.Of(Two().Build().Coded.Mentions[0]);
        var other = new ReportBuilder("a").Tell("CONSULT 040", "Berg *met* Otieno.", new Told { By = [Berg, Otieno] }).Build();

        Assert.Empty(MentionLocator.Find([name], other));
        Assert.Empty(MentionLocator.Find([name], Two("b").Build()));
    }

    private static ReportBuilder Two(string id = "a") => new ReportBuilder(id)
        .Tell("ASSAULT 180", "Gunmen *raided* a market.", Raid).Tell("ASSAULT 180", "Herders say gunmen *raided* a farm.", Raid);
}
