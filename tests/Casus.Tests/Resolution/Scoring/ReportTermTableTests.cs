using Casus.Resolution.Scoring;
using Xunit;

namespace Casus.Tests.Resolution.Scoring;

public sealed class ReportTermTableTests
{
    [Fact]
    public void Reports_are_as_alike_as_their_cosine_in_whatever_order_they_come()
    {
        var random = new Random(3);
        var reports = Enumerable.Range(0, 12).Select(_ => Enumerable.Range(0, 30).Where(_ => random.Next(3) == 0)
            .ToDictionary(t => $"term{t}", _ => (float)random.NextDouble() + 0.1f, StringComparer.Ordinal)).Append([]).ToList();
        var table = new ReportTermTable();
        var terms = reports.Select(r => new ReportTerms(table, r)).ToList();
        for (int i = reports.Count - 1; i >= 0; i--)
        {
            for (int j = 0; j < reports.Count; j++)
            {
                Assert.Equal(Cosine(reports[i], reports[j]), terms[i].Likeness(terms[j]), 1e-6);
            }
        }
    }

    private static double Cosine(Dictionary<string, float> a, Dictionary<string, float> b)
    {
        double product = a.Sum(t => (double)t.Value * b.GetValueOrDefault(t.Key)), lengths = Math.Sqrt(a.Values.Sum(w => (double)w * w) * b.Values.Sum(w => (double)w * w));
        return lengths == 0 ? 0 : product / lengths;
    }
}
