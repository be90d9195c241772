namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>Where a division lies: the mean of its towns by population, and how many people they have.</summary>
internal sealed class AdminPoint
{
    private double weights, lats, lons, firstLon;

    public long Population { get; private set; }

    public double Lat => lats / weights;

    public double Lon => (((lons / weights) + firstLon + 540) % 360) - 180;

    public void Add(CityRow city)
    {
        if (weights == 0)
        {
            firstLon = city.Lon;
        }

        double weight = city.Population + 1;
        double fromFirst = ((city.Lon - firstLon + 540) % 360) - 180; // over the date line
        weights += weight;
        lats += weight * city.Lat;
        lons += weight * fromFirst;
        Population += city.Population;
    }
}
