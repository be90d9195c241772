using System.Globalization;

namespace Casus.Sources.Warc;

/// <summary>Counts the records of an archive: each is a report, a problem or passed over.</summary>
internal sealed class RecordCounts
{
    private readonly int[] passedOver = new int[Enum.GetValues<WarcKind>().Length];

    /// <summary>Records that began.</summary>
    public int Records { get; set; }

    /// <summary>Counts a record that holds no report.</summary>
    /// <param name="kind">Its kind.</param>
    public void PassOver(WarcKind kind) => passedOver[(int)kind]++;

    /// <summary>What is to be said at the archive's end: why it ended early, that it is empty, what was passed over.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="failure">Why its bytes ended early, or null.</param>
    /// <param name="broken">Which record is broken, or null.</param>
    public IEnumerable<Problem> End(string path, Problem? failure, Problem? broken)
    {
        if (failure is not null)
        {
            // Damage inside a record names that record; between records, the one that would come next.
            yield return failure with { Where = broken?.Where ?? string.Create(CultureInfo.InvariantCulture, $"{path}:{Records + 1}") };
        }
        else if (broken is not null || Records == 0)
        {
            yield return broken ?? new Problem(Problems.FileEmpty, path, "there is no record in it");
        }

        if (Notice(path) is { } notice)
        {
            yield return notice;
        }
    }

    private Problem? Notice(string path)
    {
        int sum = passedOver.Sum();
        if (sum == 0)
        {
            return null;
        }

        var kinds = Enum.GetValues<WarcKind>().Where(k => passedOver[(int)k] > 0)
            .Select(k => string.Create(CultureInfo.InvariantCulture, $"{passedOver[(int)k]} {k.ToString().ToLowerInvariant()}"));
        string reason = string.Create(CultureInfo.InvariantCulture, $"{sum} of {Records} records hold no page or text and were passed over: {string.Join(", ", kinds)}");
        return new Problem(Problems.KindUnknown, path, reason) { IsNotice = true };
    }
}
