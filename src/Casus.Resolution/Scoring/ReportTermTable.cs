namespace Casus.Resolution.Scoring;

/// <summary>
/// The terms of a story's reports, by term: all cosines of one report with those before it are found in one walk over its terms. Not for
/// several threads.
/// </summary>
internal sealed class ReportTermTable
{
    private const int FewReports = 2;

    private readonly Dictionary<string, int> termNumbers = new(StringComparer.Ordinal);
    private readonly List<(int Report, float Weight)> first = [];          // by term: the first report that has it
    private readonly List<List<(int Report, float Weight)>?> others = [];  // by term: the reports after it; null while it is in one
    private readonly List<(int Term, float Weight)[]> reports = [];
    private readonly List<double> lengths = [];
    private readonly List<double[]?> rows = []; // [report, earlier report]; null until asked for

    /// <summary>Adds a report.</summary>
    /// <param name="named">Its weighted terms by name.</param>
    /// <returns>Its number: 0, 1, 2 and so on.</returns>
    public int Add(IReadOnlyDictionary<string, float> named)
    {
        int report = reports.Count, at = 0;
        var terms = new (int Term, float Weight)[named.Count];
        double squares = 0;
        foreach (var (name, weight) in named)
        {
            if (!termNumbers.TryGetValue(name, out int term))
            {
                termNumbers.Add(name, term = first.Count);
                first.Add((report, weight));
                others.Add(null);
            }
            else
            {
                (others[term] ??= new(FewReports)).Add((report, weight));
            }

            terms[at++] = (term, weight);
            squares += (double)weight * weight;
        }

        reports.Add(terms);
        lengths.Add(Math.Sqrt(squares));
        rows.Add(null);
        return report;
    }

    /// <summary>The cosine between two reports, 0 to 1; 0 when one has no terms.</summary>
    /// <param name="a">A report's number.</param>
    /// <param name="b">A report's number.</param>
    public double Likeness(int a, int b) => a == b ? (lengths[a] > 0 ? 1 : 0) : (rows[Math.Max(a, b)] ??= Row(Math.Max(a, b)))[Math.Min(a, b)];

    private double[] Row(int report)
    {
        double[] row = new double[report];
        foreach (var (term, weight) in reports[report])
        {
            var (one, oneWeight) = first[term];
            if (one >= report)
            {
                continue;
            }

            row[one] += (double)weight * oneWeight;
            foreach (var (other, otherWeight) in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(others[term]))
            {
                if (other >= report)
                {
                    break;
                }

                row[other] += (double)weight * otherWeight;
            }
        }

        for (int i = 0; i < report; i++)
        {
            row[i] = row[i] == 0 ? 0 : Math.Min(1, row[i] / (lengths[report] * lengths[i]));
        }

        return row;
    }
}
