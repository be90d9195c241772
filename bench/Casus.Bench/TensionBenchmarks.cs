using System.Globalization;
using BenchmarkDotNet.Attributes;
using Casus.Packs;
using Casus.Signals.Tension;

namespace Casus.Bench;

/// <summary>A pair's series over ten years and a hundred thousand events, with what is usual and where it changes.</summary>
[MemoryDiagnoser]
public class TensionBenchmarks
{
    private const int Events = 100_000, Days = 3650;
    private readonly ActorPair pair = new(new ActorCode("KEN"), new ActorCode("ETH"));
    private Event[] events = null!;
    private TensionReader reader = null!;
    private DateOnly[] reportDays = null!;
    private PairReport report = null!;

    /// <summary>Events on days drawn by chance, each tenth without a day.</summary>
    [GlobalSetup]
    public void Make()
    {
        reader = new TensionReader(Codebook.Load(DataPack.FromFolder(Path.Combine(EngineBenchmarks.FindRoot(), "data"))));
        var random = new Random(7);
        var first = new DateOnly(2021, 1, 1);
        Actor[] sides = [new("Kenya", pair.A, "GOV"), new("Ethiopia", pair.B, "GOV")];
        EventCode[] codes = [new(new EventType("ASSAULT"), "aerial", "195"), new(new EventType("ACCUSE"), "allege", "112"), new(new EventType("CONSULT"), "phone", "041"), new(new EventType("AID"), "", "070")];
        events = [.. Enumerable.Range(1, Events).Select(i => new Event
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"E{i}"),
            Code = codes[random.Next(codes.Length)],
            Sources = [sides[i % 2]],
            Targets = [sides[1 - (i % 2)]],
            Date = i % 10 == 0 ? null : new EventDate(first.AddDays(random.Next(Days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DatePrecision.Day, DateBasis.Text),
            Members = [],
        })];
        reportDays = [.. Enumerable.Range(0, Days).Select(first.AddDays)];
        report = Signals();
    }

    /// <summary>The series alone.</summary>
    [Benchmark]
    public TensionSeries Series() => reader.Read(pair, events, new TensionOptions());

    /// <summary>The series, what was usual on each day, and the changes, for conflict and cooperation.</summary>
    [Benchmark]
    public PairReport Signals() => new(reader.Read(pair, events, new TensionOptions()), reportDays);

    /// <summary>The drawing.</summary>
    [Benchmark]
    public int Draw() => TensionChart.Draw(report, new ChartOptions()).Count;
}
