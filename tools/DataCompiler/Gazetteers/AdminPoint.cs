namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>
/// Where a division lies, by its towns: the mean of the cells of a grid that have a town, which is nearer to the middle of its land than
/// the mean of its people (for the states of the USA 15 km from the true middle in the median, not 74).
/// </summary>
/// <param name="cell">Width of a cell in degrees.</param>
internal sealed class AdminPoint(double cell)
{
    private readonly HashSet<(int Lat, int Lon)> cells = [];
    private double firstLon;

    public long Population { get; private set; }

    public double Lat => cells.Average(c => c.Lat + 0.5) * cell;

    public double Lon => (((cells.Average(c => c.Lon + 0.5) * cell) + firstLon + 540) % 360) - 180;

    public void Add(CityRow city)
    {
        if (cells.Count == 0)
        {
            firstLon = Math.Floor(city.Lon / cell) * cell;
        }

        double fromFirst = ((city.Lon - firstLon + 540) % 360) - 180; // over the date line
        cells.Add(((int)Math.Floor(city.Lat / cell), (int)Math.Floor(fromFirst / cell)));
        Population += city.Population;
    }
}
