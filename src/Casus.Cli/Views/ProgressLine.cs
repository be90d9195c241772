using System.Globalization;
using Casus.Pipeline.Reading;

namespace Casus.Cli.Views;

/// <summary>
/// Progress on standard error: on a terminal one line with a bar, rate and remaining time, redrawn four times a second; elsewhere
/// a plain line every half minute, and none where counts only are wanted. Problems are printed above the line.
/// </summary>
internal sealed class ProgressLine : IProgress<ReadProgress>, IDisposable
{
    private const int BarWidth = 24;
    private const double RedrawnEvery = 0.25, ToldEvery = 30; // seconds
    private readonly TimeProvider time;
    private readonly long start;
    private readonly bool isTerminal = !Console.IsErrorRedirected, isQuiet;
    private long lastDrawn;
    private bool isDrawn;

    private ProgressLine(TimeProvider time, bool isQuiet)
    {
        this.time = time;
        this.isQuiet = isQuiet;
        start = lastDrawn = time.GetTimestamp();
    }

    /// <summary>Begins.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="isQuiet">True to write nothing where standard error is no terminal.</param>
    public static ProgressLine Start(TimeProvider time, bool isQuiet) => new(time, isQuiet);

    /// <inheritdoc/>
    public void Report(ReadProgress value)
    {
        if ((isQuiet && !isTerminal) || time.GetElapsedTime(lastDrawn) < TimeSpan.FromSeconds(isTerminal ? RedrawnEvery : ToldEvery))
        {
            return;
        }

        lastDrawn = time.GetTimestamp();
        string line = Line(value, time.GetElapsedTime(start).TotalSeconds);
        if (isTerminal)
        {
            Console.Error.Write($"\r{line}\u001b[K");
            isDrawn = true;
        }
        else
        {
            Console.Error.WriteLine(line);
        }
    }

    /// <summary>Prints a problem.</summary>
    public void Report(Problem problem)
    {
        Dispose();
        Output.Report(problem);
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (isDrawn)
        {
            Console.Error.Write("\r\u001b[K");
            isDrawn = false;
        }
    }

    /// <summary>The text of the line.</summary>
    internal static string Line(ReadProgress value, double seconds)
    {
        double rate = seconds > 0 ? value.Done / seconds : 0;
        if (value.TotalBytes is not > 0 || value.DoneBytes == 0 || seconds <= 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{value.Phase}: {value.Done} reports, {rate:0} a second");
        }

        // Compressed files hold more than their size on disk: the share is an estimate and never passes one.
        double share = Math.Min(1, value.DoneBytes / (double)value.TotalBytes);
        int filled = (int)(BarWidth * share);
        double left = seconds * (1 - share) / share;
        return string.Create(CultureInfo.InvariantCulture,
            $"{value.Phase} [{new string('#', filled)}{new string('.', BarWidth - filled)}] {share:P0}, {value.Done} reports, {rate:0} a second, {TimeSpan.FromSeconds(left):h\\:mm\\:ss} left");
    }
}
