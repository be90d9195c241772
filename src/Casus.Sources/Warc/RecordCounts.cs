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

    /// <summary>What was passed over, or null for nothing.</summary>
    /// <param name="path">The archive.</param>
    public Problem? Notice(string path)
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
