using System.Globalization;
using System.Text;

namespace Casus.Tests.Cli;

/// <summary>Many small reports, each of its own event, made without chance.</summary>
internal static class SmallReports
{
    private static readonly string[] Countries = ["Kenya", "Ghana", "Peru", "Chile", "Norway", "Japan", "Laos", "Togo", "Mali", "Egypt", "Spain", "Nepal", "Cuba"];
    private static readonly string[] Acts = ["accused", "visited", "thanked", "criticised", "attacked"];

    /// <summary>JSON Lines of documents.</summary>
    /// <param name="count">How many good ones.</param>
    /// <param name="badEvery">After how many good lines comes a bad one; 0 is never.</param>
    public static string Lines(int count, int badEvery = 0)
    {
        var lines = new StringBuilder();
        var day = new DateOnly(2024, 1, 1);
        for (int i = 0; i < count; i++)
        {
            string who = Countries[i % 13], whom = Countries[(i + 1 + (i / 13 % 12)) % 13], act = Acts[i % 5];
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":"r{{i:00000}}","published":"{{day.AddDays(i / 2):yyyy-MM-dd}}","text":"{{who}}'s president {{act}} {{whom}} on Monday. It was report number {{i}} of the desk."}""").Append('\n');
            if (badEvery > 0 && i % badEvery == badEvery - 1)
            {
                lines.Append("not JSON\n");
            }
        }

        return lines.ToString();
    }
}
