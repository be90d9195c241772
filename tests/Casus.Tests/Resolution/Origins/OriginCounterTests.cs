using Casus.Resolution;
using Casus.Resolution.Origins;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Origins;

public sealed class OriginCounterTests
{
    private const string Wire = "The foreign minister of Norway said on Thursday that her country was ready to mediate between Kenya and "
        + "Ethiopia if both sides wished it and that she had spoken with both of her colleagues by telephone in the last few days";

    [Fact]
    public void A_near_copy_is_no_second_origin()
    {
        var told = Meeting(Sketch(Wire), Sketch(Wire + " our own correspondent adds from Nairobi"), null, null);

        Assert.Equal((2, 1), (told.Reports, told.Origins));
        Assert.Contains("runs of words", Assert.Single(told.OriginNotes), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_texts_of_their_own_are_two_origins()
    {
        var told = Meeting(Sketch(Wire), Sketch("An entirely different account of the meeting was written by people who stood in the room"), "AFP", "AFP");

        Assert.Equal((2, 2), (told.Reports, told.Origins));
        Assert.Empty(told.OriginNotes);
    }

    [Fact]
    public void Two_texts_that_rework_one_agencys_are_one_origin()
    {
        string[] words = Wire.Split(' ');
        string half = string.Join(' ', words[..14]) + " while analysts in the region doubt that any talks will be held before the rains end";

        Assert.Equal(1, Meeting(Sketch(Wire), Sketch(half), "AFP", "AFP").Origins);
        Assert.Equal(2, Meeting(Sketch(Wire), Sketch(half), "AFP", "Reuters").Origins);
    }

    [Fact]
    public void Two_speakers_of_one_government_are_two_origins()
    {
        var told = Resolver.Resolve(new ResolutionInput("S1",
        [
            new ReportBuilder("a").Tell("CONSULT 040", "They *met*, Otieno said.", new Told { By = [Berg, Kenya], On = "2031-03-11", Said = Otieno }).Build(),
            new ReportBuilder("b").Tell("CONSULT 040", "They *met*, Wanjiru said.", new Told { By = [Berg, Kenya], On = "2031-03-11", Said = Wanjiru }).Build(),
        ])).Events;

        Assert.Equal(2, Assert.Single(told).Origins);
    }

    [Fact]
    public void A_sketch_does_not_grow_with_the_text()
    {
        string text = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"w{i * 7919 % 3001}"));

        Assert.Equal(ShingleSketch.Size, Sketch(text).Length);
        Assert.Equal(1, ShingleSketch.Resemblance(Sketch(text), Sketch(text)));
        Assert.Equal(0, ShingleSketch.Resemblance(Sketch(text), Sketch(Wire)));
    }

    private static Event Meeting(ulong[] first, ulong[] second, string? agency, string? other)
    {
        var told = new Told { By = [Berg, Otieno], On = "2031-03-11" };
        return Assert.Single(Resolver.Resolve(new ResolutionInput("S1",
        [
            new ReportBuilder("a") { Shingles = first, Agency = agency }.Tell("CONSULT 040", "Berg *met* Otieno.", told).Build(),
            new ReportBuilder("b") { Shingles = second, Agency = other }.Tell("CONSULT 040", "Berg *met* Otieno.", told).Build(),
        ])).Events);
    }

    private static ulong[] Sketch(string text) => ShingleSketch.Make(text.Split(' ').Select(w => ShingleSketch.HashWord(w)).ToArray());
}
