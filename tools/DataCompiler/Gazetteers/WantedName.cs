namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>A line of <c>tools/Gazetteer/wanted.txt</c>: a name that news uses, its country and further names.</summary>
internal sealed record WantedName(string Name, string Country, string[] More)
{
    public static IReadOnlyList<WantedName> Read(string text) =>
    [
        .. text.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(';'))
            .Select(f => new WantedName(f[0], f[1], f.Length > 2 && f[2].Length > 0 ? f[2].Split('|') : [])),
    ];
}
