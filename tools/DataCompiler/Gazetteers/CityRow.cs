using System.Globalization;

namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>A row of GeoNames' cities500.</summary>
internal sealed record CityRow(int Id, string Name, string Ascii, string[] Alternates, double Lat, double Lon)
{
    public required string Code { get; init; }

    public required string Country { get; init; }

    public required string Admin1 { get; init; }

    public required string Admin2 { get; init; }

    public required long Population { get; init; }

    public static IEnumerable<CityRow> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] f = line.Split('\t');
            if (f.Length >= 15)
            {
                yield return new CityRow(
                    int.Parse(f[0], CultureInfo.InvariantCulture), f[1], f[2], f[3].Length == 0 ? [] : f[3].Split(','),
                    double.Parse(f[4], CultureInfo.InvariantCulture), double.Parse(f[5], CultureInfo.InvariantCulture))
                {
                    Code = f[7],
                    Country = f[8],
                    Admin1 = $"{f[8]}.{f[10]}",
                    Admin2 = $"{f[8]}.{f[10]}.{f[11]}",
                    Population = long.Parse(f[14], CultureInfo.InvariantCulture),
                };
            }
        }
    }
}
