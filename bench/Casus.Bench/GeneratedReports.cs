using System.Globalization;
using System.Text.Json;

namespace Casus.Bench;

/// <summary>Small invented reports, the same for the same seed: for measuring speed and memory, not accuracy.</summary>
public static class GeneratedReports
{
    private static readonly string[] Countries =
    [
        "France", "Germany", "Spain", "Italy", "Poland", "Sweden", "Norway", "Finland", "Greece", "Turkey", "Egypt", "Sudan", "Kenya", "Ethiopia",
        "Nigeria", "Ghana", "Senegal", "Mali", "Niger", "Chad", "Brazil", "Argentina", "Chile", "Peru", "Colombia", "Mexico", "Canada", "Japan",
        "China", "Mongolia", "Vietnam", "Thailand", "Malaysia", "Indonesia", "Australia", "Iran", "Iraq", "Syria", "Jordan", "Yemen",
    ];

    private static readonly string[] Towns =
    [
        "Lyon", "Hamburg", "Seville", "Turin", "Gdansk", "Malmo", "Bergen", "Tampere", "Patras", "Izmir", "Aswan", "Port Sudan", "Mombasa", "Kumasi",
        "Thies", "Gao", "Agadez", "Recife", "Rosario", "Cusco", "Medellin", "Puebla", "Osaka", "Chengdu", "Hue", "Penang", "Surabaya", "Basra", "Homs",
    ];

    private static readonly string[] Acts =
    [
        "The foreign minister of {0} met his counterpart from {1} in {2} on {3}.",
        "{0} expelled two diplomats of {1} on {3}.",
        "{0} offered to mediate between {1} and {4} if both sides agree.",
        "Gunmen attacked a convoy near {2} on {3}, killing {5} people.",
        "{0} imposed sanctions on {1} on {3}.",
        "{0} sent {5} tonnes of food aid to {1}.",
        "Thousands of people protested in {2} on {3}.",
        "{0} accused {1} of violating the ceasefire.",
        "{0} and {1} signed a trade agreement in {2} on {3}.",
        "{0} closed its border with {1}.",
        "The president of {0} urged {1} to show restraint.",
        "{0} rejected the proposal of {1} for talks.",
    ];

    /// <summary>Gives the reports as JSON Lines of the command contract.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed.</param>
    public static IEnumerable<string> Lines(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays((int)((long)i * 360 / count));
            var sentences = Enumerable.Range(0, 3 + random.Next(3)).Select(_ => Sentence(random, day)).ToList();
            string id = string.Create(CultureInfo.InvariantCulture, $"g{i:000000}");
            yield return JsonSerializer.Serialize(new
            {
                id,
                title = sentences[0].TrimEnd('.'),
                published = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                publisher = "Outlet " + (i % 37).ToString(CultureInfo.InvariantCulture),
                url = $"https://outlet{i % 37}.example/{id}",
                text = string.Join("\n\n", sentences),
                language = "en",
            });
        }
    }

    private static string Sentence(Random random, DateOnly day)
    {
        string[] picked = [.. Enumerable.Range(0, 3).Select(_ => Countries[random.Next(Countries.Length)])];
        return string.Format(CultureInfo.InvariantCulture, Acts[random.Next(Acts.Length)], picked[0], picked[1], Towns[random.Next(Towns.Length)],
            day.AddDays(-random.Next(6)).ToString("dddd", CultureInfo.InvariantCulture), picked[2], 2 + random.Next(40));
    }
}
