using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Casus.Grounding.Places;
using Casus.Packs;

namespace Casus.Bench;

/// <summary>The gazetteer: opening it, and names looked up on one core.</summary>
[MemoryDiagnoser]
public class GazetteerBenchmarks
{
    private const int Names = 100_000;
    private DataPack pack = null!;
    private Gazetteer gazetteer = null!;
    private string[] cities = null!, known = null!, unknown = null!;
    private TokenTable tokens = null!;

    /// <summary>Names of places drawn from the whole file, the same with one letter changed, and a text of words of the samples.</summary>
    [GlobalSetup]
    public void Open()
    {
        string root = EngineBenchmarks.FindRoot();
        pack = DataPack.FromFolder(Path.Combine(root, "data"));
        long start = Stopwatch.GetTimestamp();
        gazetteer = Gazetteer.Load(pack);
        Console.WriteLine($"// first load {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        var random = new Random(7);
        known = [.. Enumerable.Range(0, Names).Select(_ => gazetteer[random.Next(gazetteer.Count)].Name)];
        int[] large = [.. Enumerable.Range(0, gazetteer.File.Count).Where(id => gazetteer[id].Kind == PlaceKind.City && gazetteer[id].Population >= 100_000)];
        cities = [.. Enumerable.Range(0, Names).Select(_ => gazetteer[large[random.Next(large.Length)]].Name)];
        unknown = [.. known.Select(n => n[..^1] + "zq")];
        tokens = Words(string.Join(' ', Directory.GetFiles(Path.Combine(root, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)));
        Console.WriteLine($"// {gazetteer.Count} places; {tokens.Count} tokens");
    }

    /// <summary>Loads all place files: the packed gazetteer mapped, countries and regions read.</summary>
    [Benchmark]
    public int Load() => Gazetteer.Load(pack).Count;

    /// <summary>Names of the cities of 100,000 people and more, in random order.</summary>
    [Benchmark(OperationsPerInvoke = Names)]
    public int CityNames() => Count(cities);

    /// <summary>Names of places drawn from the whole file.</summary>
    [Benchmark(OperationsPerInvoke = Names)]
    public int AnyNames() => Count(known);

    /// <summary>The same, and every place that bears one is walked over.</summary>
    [Benchmark(OperationsPerInvoke = Names)]
    public int AnyNamesWalked()
    {
        int found = 0;
        foreach (string name in known)
        {
            foreach (var hit in gazetteer.Exact(name))
            {
                found += hit.Id;
            }
        }

        return found;
    }

    /// <summary>Names that no place bears.</summary>
    [Benchmark(OperationsPerInvoke = Names)]
    public int UnknownNames() => Count(unknown);

    /// <summary>The longest name at each token of the plain-text samples.</summary>
    [Benchmark]
    public int EachToken()
    {
        int found = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            found += gazetteer.Longest(tokens, i, tokens.Count, out _).IsEmpty ? 0 : 1;
        }

        return found;
    }

    private int Count(string[] names)
    {
        int found = 0;
        foreach (string name in names)
        {
            found += gazetteer.Exact(name).IsEmpty ? 0 : 1;
        }

        return found;
    }

    private static TokenTable Words(string text)
    {
        var starts = new List<int>();
        var ends = new List<int>();
        for (int i = 0; i < text.Length; i++)
        {
            bool isWord = char.IsLetterOrDigit(text[i]);
            if (isWord && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
            {
                starts.Add(i);
            }

            if (isWord && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                ends.Add(i + 1);
            }
        }

        return new TokenColumns(starts.Count) { Starts = [.. starts], Ends = [.. ends] }.ToTable(text, Vocabulary.Empty);
    }
}
