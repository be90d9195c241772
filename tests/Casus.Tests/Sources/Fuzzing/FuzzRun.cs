using System.Globalization;
using System.Text.RegularExpressions;
using Casus.Extraction;
using Casus.Sources;

namespace Casus.Tests.Sources.Fuzzing;

/// <summary>
/// Reads broken files, extracts what comes out, and says what must not be: an exception, a problem that names nothing, counts that do
/// not add up, a document that breaks a promise, waste of memory.
/// </summary>
/// <param name="folder">Where each file is written before it is read.</param>
/// <param name="extractors">What makes documents of reports.</param>
/// <param name="structures">What is broken.</param>
internal sealed partial class FuzzRun(string folder, Extractors extractors, (string Kind, string Name, byte[] Bytes)[] structures)
{
    private const long MostBytes = 1L << 30;

    private readonly SortedDictionary<string, FuzzCount> seen = new(StringComparer.Ordinal);

    /// <summary>What was seen of each kind of file, and of each packing.</summary>
    public IReadOnlyDictionary<string, FuzzCount> Seen => seen;

    /// <summary>Makes the broken file of a seed and reads it.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>What was wrong with the reading, or null.</returns>
    public async Task<string?> TryAsync(int seed)
    {
        var (kind, name, bytes) = Make(seed);
        string? wrong = await TryAsync(kind, name, bytes).ConfigureAwait(false);
        return wrong is null ? null : string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {name}: {wrong}");
    }

    /// <summary>Makes the broken file of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>Of what kind it was while it was whole, its name and its bytes.</returns>
    public (string Kind, string Name, byte[] Bytes) Make(int seed) => new Mutator(new Random(seed), structures).Next();

    /// <summary>Reads a file.</summary>
    /// <param name="kind">Its kind, under which it is counted.</param>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>What was wrong with the reading, or null.</returns>
    public async Task<string?> TryAsync(string kind, string name, byte[] bytes)
    {
        string path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, bytes).ConfigureAwait(false);
        long before = GC.GetTotalAllocatedBytes();
        List<Outcome<RawReport>> outcomes = [];
        string? wrong = null;
        int documents = 0;
        try
        {
            await foreach (var outcome in ReportSources.Open([path], Stream.Null).ReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                outcomes.Add(outcome);
                if (outcome.IsOk && extractors.Extract(outcome.Value) is var extracted)
                {
                    wrong ??= DocumentCheck.Of(extracted);
                    documents += extracted.IsOk ? 1 : 0;
                }
            }
        }
#pragma warning disable CA1031 // Any exception is the finding.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error.ToString();
        }
        finally
        {
            File.Delete(path);
        }

        Count(kind, name, outcomes, documents);
        long used = GC.GetTotalAllocatedBytes() - before;
        return used > MostBytes + (100L * bytes.Length)
            ? string.Create(CultureInfo.InvariantCulture, $"{used} bytes of memory for {bytes.Length} bytes")
            : wrong ?? Check(outcomes, path);
    }

    private void Count(string kind, string name, List<Outcome<RawReport>> outcomes, int documents)
    {
        var count = new FuzzCount(
            1, outcomes.Count(o => o.IsOk), documents, outcomes.Count(o => !o.IsOk && !o.Problem.IsNotice), outcomes.Count(o => !o.IsOk && o.Problem.IsNotice));
        string packing = Path.GetExtension(name);
        foreach (string key in (string[])[kind, packing is ".gz" or ".zst" or ".br" or ".zz" or ".zip" or ".tar" ? "in " + packing : "bare"])
        {
            seen[key] = seen.TryGetValue(key, out var sum) ? sum + count : count;
        }
    }

    private static string? Check(List<Outcome<RawReport>> outcomes, string path)
    {
        if (outcomes.Count == 0)
        {
            return "nothing came out";
        }

        foreach (Outcome<RawReport> outcome in outcomes)
        {
            string where = outcome.IsOk ? outcome.Value.Where : outcome.Problem.Where;
            string reason = outcome.IsOk ? "x" : outcome.Problem.Reason;
            if (!where.StartsWith(path, StringComparison.Ordinal) || where.AsSpan().IndexOfAny('\r', '\n') >= 0)
            {
                return $"the place is {where}";
            }

            if (reason.Length is 0 or > 600 || reason.AsSpan().IndexOfAny('\r', '\n') >= 0)
            {
                return $"the reason is {reason}";
            }

            if (outcome.IsOk && (outcome.Value.Bytes.IsEmpty || string.IsNullOrEmpty(outcome.Value.Address) || outcome.Value.Id is ""))
            {
                return $"an empty report or id at {where}";
            }
        }

        return CheckCounts(outcomes);
    }

    // A notice "3 of 7 records ..." of a file: what is not passed over is a report or a problem of that file.
    private static string? CheckCounts(List<Outcome<RawReport>> outcomes)
    {
        foreach (var notice in outcomes.Where(static o => !o.IsOk && o.Problem.IsNotice))
        {
            Match counts = PassedOver().Match(notice.Problem!.Reason);
            if (!counts.Success)
            {
                continue;
            }

            string file = notice.Problem.Where + ":";
            long passed = long.Parse(counts.Groups[1].Value, CultureInfo.InvariantCulture), all = long.Parse(counts.Groups[2].Value, CultureInfo.InvariantCulture);
            long reports = outcomes.Count(o => o.IsOk && o.Value.Where.StartsWith(file, StringComparison.Ordinal));
            long problems = outcomes.Count(o => !o.IsOk && !o.Problem.IsNotice && o.Problem.Where.StartsWith(file, StringComparison.Ordinal));
            if (reports + passed > all || reports + passed + problems < all)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{reports} reports, {problems} problems, but: {notice.Problem}");
            }
        }

        return null;
    }

    [GeneratedRegex("^([0-9]+) of ([0-9]+) (?:records|entries are)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PassedOver();
}
