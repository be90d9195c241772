using System.Globalization;

namespace Casus.Tools.Train.Places;

/// <summary>Counts of right and wrong, as the scorer of the field counts them.</summary>
internal sealed class PlaceScores
{
    private int gold, found, right, located, near, goldLocated, unplaced;

    public static double Km(double lat1, double lon1, double lat2, double lon2)
    {
        double p = double.DegreesToRadians(lat1), q = double.DegreesToRadians(lat2);
        double h = Square(Math.Sin((q - p) / 2)) + (Math.Cos(p) * Math.Cos(q) * Square(Math.Sin(double.DegreesToRadians(lon2 - lon1) / 2)));
        return 2 * 6371.0088 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    public void Add(PlaceResolving report, float leastChance, Action<string>? tell)
    {
        var example = report.Example;
        gold += example.Gold.Count;
        goldLocated += example.Gold.Count(g => g.Value is not null);
        found += report.Toponyms.Count;
        right += report.Toponyms.Count(t => example.IsGold(t));
        foreach (var unit in report.Units)
        {
            var best = unit.Best is { } option && option.Chance >= leastChance ? option : null;
            foreach (int mention in unit.Mentions)
            {
                if (report.GoldOf(mention) is not { } point)
                {
                    continue;
                }

                double km = best is null ? -1 : Km(best.Lat, best.Lon, point.Lat, point.Lon);
                unplaced += best is null ? 1 : 0;
                located += best is null ? 0 : 1;
                near += km is >= 0 and <= 161 ? 1 : 0;
                if (km is < 0 or > 161)
                {
                    double least = unit.Options.Select(o => Km(o.Lat, o.Lon, point.Lat, point.Lon)).DefaultIfEmpty(99999).Min();
                    tell?.Invoke(string.Create(CultureInfo.InvariantCulture,
                        $"PLACE\t{example.Set}\t{example.View.Document.Document.Id}\t{unit.Name}\t{unit.Container?.Name}\t{point.Lat:F1},{point.Lon:F1}\t{best?.Feature} {best?.Country} {best?.Lat:F1},{best?.Lon:F1} {best?.Chance:F2}\t{km:F0}\tnearest {least:F0} of {unit.Options.Count}"));
                }
            }
        }
    }

    public override string ToString()
    {
        double p = (double)right / found, r = (double)right / gold;
        return string.Create(CultureInfo.InvariantCulture,
            $"spans P {100 * p:F2} R {100 * r:F2} F1 {200 * p * r / (p + r):F2}  accuracy@161 {100.0 * near / located:F2} of {located}, without place {unplaced}, end to end {100.0 * near / goldLocated:F2}");
    }

    private static double Square(double x) => x * x;
}
