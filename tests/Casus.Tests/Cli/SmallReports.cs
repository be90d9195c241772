using System.Globalization;
using System.Text;

namespace Casus.Tests.Cli;

/// <summary>Many small reports, each of its own event, made without chance.</summary>
internal static class SmallReports
{
    private static readonly string[] Countries = ["Kenya", "Ghana", "Peru", "Chile", "Norway", "Japan", "Laos", "Togo", "Mali", "Egypt", "Spain", "Nepal", "Cuba"];
    private static readonly string[] Acts = ["accused", "visited", "thanked", "criticised", "attacked"];

    private static readonly DateOnly FirstDay = new(2001, 1, 1);

    /// <summary>JSON Lines of documents.</summary>
    /// <param name="count">How many good ones.</param>
    /// <param name="badEvery">After how many good lines comes a bad one; 0 is never.</param>
    public static string Lines(int count, int badEvery = 0)
    {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            lines.Append(Line(i)).Append('\n');
            if (badEvery > 0 && i % badEvery == badEvery - 1)
            {
                lines.Append("not JSON\n");
            }
        }

        return lines.ToString();
    }

    /// <summary>One document as JSON.</summary>
    /// <param name="i">Its number, from 0.</param>
    public static string Line(int i)
    {
        string who = Countries[i % 13], whom = Countries[(i + 1 + (i / 13 % 12)) % 13], act = Acts[i % 5];
        return string.Create(CultureInfo.InvariantCulture,
            $$"""{"id":"r{{i:00000}}","published":"{{FirstDay.AddDays(i / 2):yyyy-MM-dd}}","text":"{{who}}'s president {{act}} {{whom}} on Monday. It was report number {{i}} of the desk."}""");
    }
}
