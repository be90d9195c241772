using System.Globalization;
using System.Text;

namespace Casus.Signals.Tension;

/// <summary>
/// Draws a series for a terminal: cooperation up, conflict down, one column a day or, where the days are too many, for several
/// days; the axis tells which days the ledger covers, the lines of marks where a level changed.
/// </summary>
public sealed class TensionChart
{
    private const int Margin = 6;           // for the numbers
    private const int WidestBar = 4;
    private static readonly int[] Steps = [1, 2, 7, 14, 28, 91, 182, 364, 728, 1820, 3640, 18200, 36400];

    private readonly PairReport report;
    private readonly ChartOptions options;
    private readonly int first, bars, barWidth, days;

    private TensionChart(PairReport report, ChartOptions options, int first, int length)
    {
        this.report = report;
        this.options = options;
        this.first = first;
        int columns = Math.Max(options.Width, 40) - Margin - 1;
        days = Array.Find(Steps, step => (length + step - 1) / step <= columns);
        bars = (length + days - 1) / days;
        barWidth = Math.Clamp(columns / bars, 1, WidestBar);
    }

    /// <summary>The lines of the drawing, without line ends; none for a series without days.</summary>
    /// <param name="report">The series, which weighs conflict and cooperation.</param>
    /// <param name="options">How.</param>
    public static IReadOnlyList<string> Draw(PairReport report, ChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        int first = Math.Max(0, (options.From?.DayNumber ?? 0) - report.Series.First.DayNumber);
        int last = Math.Min(report.Series.Length - 1, (options.To?.DayNumber ?? int.MaxValue) - report.Series.First.DayNumber);
        return last < first ? [] : new TensionChart(report, options, first, last - first + 1).Lines();
    }

    private List<string> Lines()
    {
        int[] up = Sums(Measure.Cooperation), down = Sums(Measure.Conflict);
        int most = Math.Max(up.Max(), down.Max());
        // A line has two halves: a whole line an act while that fits, then half a line, then half a line for several.
        int halves = options.Height * 2;
        double unit = most <= options.Height ? 0.5 : most <= halves ? 1 : Math.Ceiling(most / (double)halves);
        string per = days == 1 ? "a day" : string.Create(CultureInfo.InvariantCulture, $"in {days} days");
        var lines = new List<string> { $"{new string(' ', Margin)}cooperation, acts {per}" };
        Half(lines, up, unit, isUp: true);
        lines.Add(Axis());
        Half(lines, down, unit, isUp: false);
        lines.Add($"{new string(' ', Margin)}conflict, acts {per}");
        Marks(lines, Measure.Cooperation, "coop");
        Marks(lines, Measure.Conflict, "confl");
        lines.Add(Labels());
        return lines.ConvertAll(line => line.TrimEnd());
    }

    private int[] Sums(Measure measure)
    {
        int[] counts = report.Series.Counts(measure), sums = new int[bars];
        for (int i = 0; i < bars * days && first + i < counts.Length; i++)
        {
            sums[i / days] += i < LengthDrawn ? counts[first + i] : 0;
        }

        return sums;
    }

    private int LengthDrawn => Math.Min(bars * days, Math.Min(report.Series.Length - 1, (options.To?.DayNumber ?? int.MaxValue) - report.Series.First.DayNumber) - first + 1);

    // The half of the drawing above or below the axis, its lines from top to bottom.
    private void Half(List<string> lines, int[] sums, double unit, bool isUp)
    {
        int most = sums.Max();
        int rows = Math.Max(1, (int)Math.Ceiling(Halves(most, unit) / 2.0));
        for (int line = 0; line < rows; line++)
        {
            int row = isUp ? rows - 1 - line : line; // from the axis
            bool isOuter = row == rows - 1;
            var text = new StringBuilder(isOuter ? most.ToString(CultureInfo.InvariantCulture).PadLeft(Margin - 2) : new string(' ', Margin - 2));
            text.Append(' ').Append(options.IsAscii ? '|' : '│');
            var bar = new StringBuilder();
            foreach (int sum in sums)
            {
                char block = Block(Halves(sum, unit) - (2 * row), isUp);
                bar.Append(block, barWidth > 1 ? barWidth - 1 : 1).Append(' ', barWidth > 1 ? 1 : 0);
            }

            lines.Add(text + Coloured(bar.ToString().TrimEnd(), isUp));
        }
    }

    private static int Halves(int sum, double unit) => sum == 0 ? 0 : Math.Max(1, (int)Math.Round(sum / unit, MidpointRounding.AwayFromZero));

    private char Block(int halves, bool isUp) => (halves, options.IsAscii, isUp) switch
    {
        ( <= 0, _, _) => ' ',
        (1, true, true) => '.',
        (1, true, false) => '\'',
        (_, true, _) => '#',
        (1, false, true) => '▄',
        (1, false, false) => '▀',
        _ => '█',
    };

    private string Coloured(string bar, bool isUp) => !options.HasColour || bar.Length == 0 ? bar : $"\u001b[{(isUp ? 32 : 31)}m{bar}\u001b[0m";

    private string Axis()
    {
        var text = new StringBuilder("0".PadLeft(Margin - 2)).Append(' ').Append(options.IsAscii ? '+' : '┼');
        for (int bar = 0; bar < bars; bar++)
        {
            bool isCovered = false;
            for (int i = bar * days; i < Math.Min((bar + 1) * days, LengthDrawn); i++)
            {
                isCovered |= report.IsCovered(first + i);
            }

            text.Append((isCovered, options.IsAscii) switch { (true, false) => '─', (true, true) => '-', (false, false) => '·', _ => '.' }, barWidth);
        }

        return text.ToString();
    }

    private void Marks(List<string> lines, Measure measure, string name)
    {
        char[] marks = new char[bars * barWidth];
        Array.Fill(marks, ' ');
        bool isAny = false;
        foreach (var change in report.Changes(measure))
        {
            int at = change.Onset - first;
            if (at >= 0 && at < LengthDrawn)
            {
                isAny = true;
                marks[at / days * barWidth] = (change.IsRise, options.IsAscii) switch { (true, false) => '▲', (true, true) => '^', (false, false) => '▼', _ => 'v' };
            }
        }

        if (isAny)
        {
            lines.Add(name.PadLeft(Margin - 1) + " " + new string(marks));
        }
    }

    private string Labels()
    {
        var start = report.Series.First.AddDays(first);
        bool isOneYear = start.Year == start.AddDays(LengthDrawn - 1).Year;
        string format = isOneYear ? "MM-dd" : "yyyy-MM-dd";
        int every = (int)Math.Ceiling((format.Length + 2.0) / barWidth);
        // Days are labelled by the week where that fits.
        every = days == 1 && every < 7 ? 7 : every;
        var text = new StringBuilder(new string(' ', Margin));
        for (int bar = 0; bar < bars; bar += every)
        {
            text.Append(' ', Math.Max(0, Margin + (bar * barWidth) - text.Length));
            text.Append(start.AddDays(bar * days).ToString(format, CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
