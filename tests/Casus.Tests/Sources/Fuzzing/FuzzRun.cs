using System.Globalization;
using System.Text.RegularExpressions;
using Casus.Sources;

namespace Casus.Tests.Sources.Fuzzing;

/// <summary>Reads broken files and says what must not be: an exception, a problem that names nothing, counts that do not add up, waste of memory.</summary>
/// <param name="folder">Where each file is written before it is read.</param>
internal sealed partial class FuzzRun(string folder)
{
    private const long MostBytes = 1L << 30;

    /// <summary>Outcomes seen: reports, problems, notices.</summary>
    public (long Reports, long Problems, long Notices) Seen { get; private set; }

    /// <summary>Makes the broken file of a seed and reads it.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>What was wrong with the reading, or null.</returns>
    public async Task<string?> TryAsync(int seed)
    {
        var (name, bytes) = new Mutator(new Random(seed)).Next();
        string? wrong = await TryAsync(name, bytes).ConfigureAwait(false);
        return wrong is null ? null : string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {name}: {wrong}");
    }

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>What was wrong with the reading, or null.</returns>
    public async Task<string?> TryAsync(string name, byte[] bytes)
    {
        string path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, bytes).ConfigureAwait(false);
        long before = GC.GetTotalAllocatedBytes();
        List<Outcome<RawReport>> outcomes = [];
        try
        {
            await foreach (var outcome in ReportSources.Open([path], Stream.Null).ReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                outcomes.Add(outcome);
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

        long used = GC.GetTotalAllocatedBytes() - before;
        return used > MostBytes + (100L * bytes.Length)
            ? string.Create(CultureInfo.InvariantCulture, $"{used} bytes of memory for {bytes.Length} bytes")
            : Check(outcomes, path);
    }

    private string? Check(List<Outcome<RawReport>> outcomes, string path)
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

            Seen = outcome.IsOk ? Seen with { Reports = Seen.Reports + 1 }
                : outcome.Problem.IsNotice ? Seen with { Notices = Seen.Notices + 1 }
                : Seen with { Problems = Seen.Problems + 1 };
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
